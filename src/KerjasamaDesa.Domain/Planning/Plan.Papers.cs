namespace KerjasamaDesa.Domain.Planning;

/// <summary>The plan's way through the hands: since when it stands where it stands, which version is in force, and its papers.</summary>
public sealed partial class Plan
{
    private readonly List<PlanStateChange> _stateChanges = [];

    /// <summary>When it entered the state it stands in.</summary>
    public DateTimeOffset StateSince { get; private set; }

    /// <summary>Hash of the latest frozen version, which a signature vouches for; null before the first.</summary>
    public string? LatestVersionHash { get; private set; }

    /// <summary>The version signed by all parties, which counts until another one is; null before that.</summary>
    public int? InForceVersion { get; private set; }

    /// <summary>When the last party signed it.</summary>
    public DateTimeOffset? InForceSince { get; private set; }

    /// <summary>The states it went through.</summary>
    public IReadOnlyCollection<PlanStateChange> StateChanges => _stateChanges;

    /// <summary>The code printed on papers of the plan while no version is frozen; a frozen version has its own.</summary>
    public string Code { get; private set; } = VerificationCode.New();

    /// <summary>What is decided about its papers.</summary>
    public PlanPapers Papers { get; private set; } = new();

    /// <summary>Writes one text of the papers; empty gives back the portal's own words.</summary>
    public void WritePaper(PaperBlock block, string? body)
    {
        MustBeOpen();
        Papers.Write(block, body);
    }

    /// <summary>Says where the papers are signed, how the gazette is called and who the third party is.</summary>
    public void ArrangePapers(string? place, string gazette, PartnerDetails? partner)
    {
        MustBeOpen();
        Papers.Arrange(place, gazette, partner);
    }

    internal void PutInForce(DateTimeOffset now) => (InForceVersion, InForceSince) = (LatestVersionNumber, now);

    internal void TakeOutOfForce() => (InForceVersion, InForceSince) = (null, null);

    /// <summary>Back to the version in force after an amendment that was given up; its review still holds.</summary>
    internal void StandAgain(DateTimeOffset now) => Enter(PlanState.Recommended, now);

    internal void Enter(PlanState state, DateTimeOffset now)
    {
        (State, StateSince) = (state, now);
        _stateChanges.Add(new PlanStateChange(Id, state, now));
    }
}
