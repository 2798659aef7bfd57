using KerjasamaDesa.Bench.Benches;
using KerjasamaDesa.Bench.Serving;

// Started by bench.sh from the root of the repository: NAME runs one, the rest is for the twin it is compared with.
return args switch
{
    ["bare", var url, var connection] => await BareHost.RunAsync(url, connection),
    ["village-search"] => await VillageSearchBench.RunAsync(),
    ["match"] => await MatchBench.RunAsync(),
    ["area-lists"] => await AreaListBench.RunAsync(),
    ["list-page"] => await ListPageBench.RunAsync(),
    ["detail-page"] => await DetailPageBench.RunAsync(),
    ["plan-page"] => await PlanPageBench.RunAsync(),
    ["reporters"] => await ReportersBench.RunAsync(),
    ["search"] => await SearchBench.RunAsync(),
    ["threads"] => await ThreadsBench.RunAsync(),
    ["plan-pdf"] => ReportBench.Plan(),
    ["evaluation-pdf"] => ReportBench.Evaluation(),
    ["import"] => await ImportBench.RunAsync(),
    ["start"] => await StartBench.RunAsync(),
    ["weight"] => await WeightBench.RunAsync(),
    _ => throw new ArgumentException($"No bench is called '{string.Join(' ', args)}'"),
};
