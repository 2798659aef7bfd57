using System.Security.Cryptography;
using KerjasamaDesa.Domain.Identification;

namespace KerjasamaDesa.Web.Features.Imports;

/// <summary>What a row of a sheet would do.</summary>
internal enum RowState
{
    /// <summary>It adds a record.</summary>
    New,

    /// <summary>It changes a record.</summary>
    Changed,

    /// <summary>It would change a record that was changed in the portal too since the file was made: somebody chooses.</summary>
    Conflict,

    /// <summary>It says what the portal knows already.</summary>
    Same,

    /// <summary>It cannot be taken over.</summary>
    Wrong,
}

/// <summary>Something wrong in a sheet.</summary>
/// <param name="Row">The number a spreadsheet shows beside the row.</param>
/// <param name="Column">Heading of the column; null when the whole row is meant.</param>
/// <param name="Typed">What stands there, shortened.</param>
/// <param name="Sentence">What is wrong with it, in the reader's language.</param>
internal sealed record RowFault(int Row, string? Column, string? Typed, string Sentence);

/// <summary>A value a row would change.</summary>
internal sealed record ValueChange(string Column, string? Before, string? After);

/// <summary>A row of a sheet with what it would do.</summary>
internal record PlannedRow(int Number, RowState State, string Title, Guid Id, IReadOnlyList<ValueChange> Changes, IReadOnlyList<string?> Values, string Mark)
{
    private const int ShownLetters = 120;

    /// <summary>The place in the village's order it would be moved from.</summary>
    public int? PlaceBefore { get; init; }

    /// <summary>Whether more than the place is changed.</summary>
    public bool ChangesRecord { get; init; }

    /// <summary>Its values in one line, long ones shortened.</summary>
    public string InWords(IReadOnlyList<string> headings) => string.Join(" · ", Values
        .Select((value, i) => (value, i))
        .Where(x => x.value is not null && x.value != Title)
        .Select(x => $"{headings[x.i]}: {(x.value!.Length > ShownLetters ? x.value[..ShownLetters] + "…" : x.value)}"));
}

/// <summary>A row with the filled form it stands for.</summary>
internal sealed record PlannedRow<TForm>(int Number, RowState State, string Title, Guid Id, IReadOnlyList<ValueChange> Changes, IReadOnlyList<string?> Values, string Mark, TForm Form)
    : PlannedRow(Number, State, Title, Id, Changes, Values, Mark);

/// <summary>All that importing a sheet would do; nothing of it is done yet.</summary>
/// <param name="Kind">What its rows are.</param>
/// <param name="Headings">Headings of the values of a row.</param>
/// <param name="Rows">Its rows in their order.</param>
/// <param name="Faults">Everything that is wrong; while there is anything, nothing can be imported.</param>
/// <param name="Ignored">Headings that mean nothing to the portal.</param>
/// <param name="Twins">New rows that have the type and name of another row or record.</param>
/// <param name="Encoding">The encoding that had to be guessed.</param>
internal sealed record SheetPlan(
    SubjectKind Kind,
    IReadOnlyList<string> Headings,
    IReadOnlyList<PlannedRow> Rows,
    IReadOnlyList<RowFault> Faults,
    IReadOnlyList<string> Ignored,
    IReadOnlyList<int> Twins,
    string? Encoding)
{
    public int Added { get; } = Rows.Count(r => r.State == RowState.New);

    public int Changed { get; } = Rows.Count(r => r.State == RowState.Changed);

    public int Conflicts { get; } = Rows.Count(r => r.State == RowState.Conflict);

    public int Same { get; } = Rows.Count(r => r.State == RowState.Same);

    public int Wrong { get; } = Rows.Count(r => r.State == RowState.Wrong);

    public bool CanBeImported => Faults.Count == 0 && Added + Changed + Conflicts > 0;

    /// <summary>Tells whether a plan made anew is the one a person saw: same rows, doing the same to the same records.</summary>
    public string Digest { get; } = DigestOf(Rows, Faults.Count);

    private static string DigestOf(IReadOnlyList<PlannedRow> rows, int faults)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var row in rows)
        {
            // A new record has no identity before it is stored.
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes($"{row.Number}|{row.State}|{(row.State == RowState.New ? "" : row.Id)}|{row.Mark}|{row.PlaceBefore}\n"));
        }

        hash.AppendData(BitConverter.GetBytes(faults));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
