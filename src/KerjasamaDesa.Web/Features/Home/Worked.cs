using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Domain.Workflow;

namespace KerjasamaDesa.Web.Features.Home;

/// <summary>A cooperation as far as Beranda looks at it.</summary>
public sealed record Worked
{
    public Guid Id { get; init; }

    public string Title { get; init; } = "";

    public Stage Stage { get; init; }

    public DateTimeOffset Changed { get; init; }

    public Vehicle Vehicle { get; init; }

    /// <summary>Whether the reader's village proposed it.</summary>
    public bool IsInitiator { get; init; }

    public PlanState PlanState { get; init; }

    /// <summary>When the latest version was submitted.</summary>
    public DateTimeOffset? Submitted { get; init; }

    /// <summary>When the latest review was given.</summary>
    public DateTimeOffset? Reviewed { get; init; }

    /// <summary>Where the reader's village stands, null when it is no party.</summary>
    public PartyState? Party { get; init; }

    public DateTimeOffset? Invited { get; init; }

    /// <summary>Whether the reader's village is asked by letter, which then says when to answer.</summary>
    public bool HasLetter { get; init; }

    public bool HasSigned { get; init; }

    /// <summary>When it entered its stage.</summary>
    public DateTimeOffset? Entered { get; init; }

    public IReadOnlyList<GateCondition> Gate { get; init; } = [];

    public int Missing => Gate.Count(g => !g.IsMet);

    public string Address => $"/kerjasama/{Id}";
}
