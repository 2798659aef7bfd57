using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.TagHelpers;

namespace KerjasamaDesa.Web.Features.Withdrawals;

/// <summary>All that was ever asked, latest first.</summary>
/// <param name="Frame">Head of the page.</param>
/// <param name="Rows">The requests with the names of their villages.</param>
/// <param name="MayAsk">Whether the reader's village may ask to leave now.</param>
public sealed record WithdrawalsPage(CooperationFrame Frame, IReadOnlyList<(Withdrawal Record, string Village)> Rows, bool MayAsk);

/// <summary>What the reader may do next.</summary>
public sealed record WithdrawalSteps(bool Reckon, bool Decide, bool Complete, bool Cancel);

/// <summary>One village leaving, from the request to the end.</summary>
/// <param name="Frame">Head of the page.</param>
/// <param name="Record">The record.</param>
/// <param name="Names">Names of the villages by code.</param>
/// <param name="Meeting">The Musyawarah Antar Desa that decided.</param>
/// <param name="May">What the reader may do next.</param>
public sealed record WithdrawalPage(
    CooperationFrame Frame, Withdrawal Record, IReadOnlyDictionary<string, string> Names, InterVillageDeliberation? Meeting, WithdrawalSteps May)
{
    public string Address => Frame.UrlOf($"pengunduran/{Record.Id}");

    public string Village => Name(Record.VillageCode);

    public string Name(string code) => Names.GetValueOrDefault(code, code);
}

public static class WithdrawalTones
{
    public static Tone Of(WithdrawalState state) => state switch
    {
        WithdrawalState.Requested => Tone.Wait,
        WithdrawalState.Agreed => Tone.Info,
        WithdrawalState.Declined => Tone.Bad,
        _ => Tone.Neutral,
    };
}
