namespace KerjasamaDesa.Reports;

/// <summary>Something that is open or due when a seat is handed over.</summary>
/// <param name="What">What it is.</param>
/// <param name="Where">Village, activity or page it belongs to.</param>
/// <param name="Due">By when, or null.</param>
/// <param name="IsLate">Whether that day has gone by.</param>
public sealed record HandoverItem(string What, string? Where, DateOnly? Due, bool IsLate);

/// <summary>Where something is found.</summary>
/// <param name="What">Document or page.</param>
/// <param name="Detail">Number, day, state.</param>
/// <param name="Url">Whole address.</param>
public sealed record HandoverPlace(string What, string? Detail, string Url);

/// <summary>Somebody of the team with whom the next holder works.</summary>
public sealed record HandoverContact(string Name, string Role, string Village, string? Phone);

/// <summary>What is handed over with a seat: what is open, what is due, where things are.</summary>
/// <param name="Head">The cooperation.</param>
/// <param name="Name">Who held the seat.</param>
/// <param name="Role">The role in words.</param>
/// <param name="Village">Village that sent the person.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, or null while serving.</param>
/// <param name="Successor">Who follows, when known.</param>
/// <param name="Chair">The chair, who takes note.</param>
/// <param name="Duties">What the role is for.</param>
/// <param name="Groups">Working groups of the person, with their task.</param>
/// <param name="Stage">Where the cooperation stands, in words.</param>
/// <param name="Open">What waits to be done, without a day.</param>
/// <param name="Due">What falls due, the next first.</param>
/// <param name="Places">Where things are.</param>
/// <param name="Contacts">The others of the team.</param>
public sealed record HandoverReport(
    CooperationHead Head, string Name, string Role, string Village, DateOnly From, DateOnly? To, string? Successor, string? Chair, IReadOnlyList<string> Duties,
    IReadOnlyList<(string Name, string Task)> Groups, string Stage, IReadOnlyList<HandoverItem> Open, IReadOnlyList<HandoverItem> Due, IReadOnlyList<HandoverPlace> Places,
    IReadOnlyList<HandoverContact> Contacts);
