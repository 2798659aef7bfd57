using KerjasamaDesa.Domain.Access;

namespace KerjasamaDesa.Domain.Coordination;

/// <summary>What an action item came of.</summary>
public enum ActionSource
{
    /// <summary>Diskusi.</summary>
    Thread,

    /// <summary>Rapat.</summary>
    Meeting,

    /// <summary>Catatan pelaksanaan, in which obstacles are told.</summary>
    Entry,
}

/// <summary>Where an action item came from.</summary>
/// <param name="Kind">What it was.</param>
/// <param name="Id">Its identity.</param>
/// <param name="Title">What it was called then.</param>
public sealed record ActionOrigin(ActionSource Kind, Guid Id, string Title);

/// <summary>What is typed of an action item.</summary>
/// <param name="What">What is to be done, at most 200 letters.</param>
/// <param name="Detail">More about it, at most 2,000 letters.</param>
/// <param name="Owner">Who sees to it.</param>
/// <param name="Due">Last day for it.</param>
public sealed record ActionDetails(string? What, string? Detail, ActionOwner Owner, DateOnly Due);

/// <summary>Something a cooperation has agreed to do: what, who, until when, from where, and what came of it.</summary>
public sealed class ActionItem : Entrusted
{
    private ActionItem()
    {
    }

    /// <summary>Agrees on it. Refused: no words, a day that is over, an owner without a name.</summary>
    public ActionItem(Guid id, Guid cooperationId, ActionDetails details, ActionOrigin? origin, Actor who, DateTimeOffset now, DateOnly today)
        : base(id, cooperationId, who, now)
    {
        Write(details, today);
        (SourceKind, SourceId) = (origin?.Kind, origin?.Id);
        SourceTitle = origin?.Title is { Length: > WhatMaxLength } words ? words[..WhatMaxLength] : origin?.Title;
    }

    /// <summary>What it came of; null when it stands for itself.</summary>
    public ActionSource? SourceKind { get; private set; }

    /// <summary>Identity of what it came of.</summary>
    public Guid? SourceId { get; private set; }

    /// <summary>What that was called.</summary>
    public string? SourceTitle { get; private set; }

    /// <summary>Says it anew. Refused when it is closed; a last day that is over may stay but not be set.</summary>
    public void Change(ActionDetails details, Actor who, DateTimeOffset now, DateOnly today) => Rewrite(details, who, now, today);
}
