using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Lists;

namespace KerjasamaDesa.Web.Features.Talk;

/// <summary>Addresses below a cooperation of what its people say to each other.</summary>
public static class TalkPages
{
    /// <summary>The tab, which opens on the threads.</summary>
    public const string Tab = "komunikasi";

    /// <summary>The parts of the tab, and the localizer's keys of their names.</summary>
    public static readonly IReadOnlyList<(string Slug, string Text)> Parts = [(Tab, "Diskusi"), ($"{Tab}/pengumuman", "Pengumuman"), ($"{Tab}/tugas", "Tugas"), ($"{Tab}/rapat", "Rapat"), ($"{Tab}/kalender", "Kalender")];

    public static string Slug(TalkKind kind) => kind == TalkKind.Announcement ? $"{Tab}/pengumuman" : Tab;

    public static string Thread(Guid cooperationId, Guid threadId) => $"/kerjasama/{cooperationId}/{Tab}/diskusi/{threadId}";

    /// <summary>Opens a thread about a thing of the cooperation.</summary>
    public static string New(string cooperation, TalkSubject kind, Guid id) => $"{cooperation}/{Tab}/baru?tentang={kind}&objek={id}";
}

/// <summary>A file a message carries.</summary>
public sealed record MessageFile(Guid Id, string Name, bool IsPicture, long Size);

/// <summary>A message as its thread shows it.</summary>
public sealed record MessageRow(TalkMessage Message, IReadOnlyList<MessageFile> Files, IReadOnlyList<string> Called, bool IsMine);

/// <summary>Whether a village has read an announcement.</summary>
public sealed record ReceiptRow(string Village, string VillageCode, TalkReceipt? Receipt);

/// <summary>A thread with one page of its messages.</summary>
/// <param name="Frame">The head.</param>
/// <param name="Thread">The thread.</param>
/// <param name="Messages">A page of its messages, oldest first.</param>
/// <param name="Page">Where the page stands; its next one is older.</param>
/// <param name="Readers">Who has read up to the last message, except its author.</param>
/// <param name="Receipts">The villages of an announcement.</param>
/// <param name="People">Whom one can call upon.</param>
/// <param name="Share">A text to send on, of an announcement.</param>
/// <param name="May">What the reader may do.</param>
public sealed record ThreadPage(
    CooperationFrame Frame, TalkThread Thread, IReadOnlyList<MessageRow> Messages, KeysetPage<TalkMessage> Page, IReadOnlyList<string> Readers,
    IReadOnlyList<ReceiptRow> Receipts, IReadOnlyList<PlanPerson> People, string? Share, ThreadPermitted May)
{
    public string Address => Frame.UrlOf($"{TalkPages.Tab}/diskusi/{Thread.Id}");

    public int Read => Receipts.Count(r => r.Receipt is not null);

    public MessageForm Form { get; init; } = new() { PostId = Guid.CreateVersion7() };
}

/// <summary>The buttons of a thread.</summary>
/// <param name="Speak">Answer.</param>
/// <param name="Pin">Pin it and let it go.</param>
/// <param name="Close">Close and open it again.</param>
/// <param name="Acknowledge">Confirm for the own village that it was read.</param>
public sealed record ThreadPermitted(bool Speak, bool Pin, bool Close, bool Acknowledge);
