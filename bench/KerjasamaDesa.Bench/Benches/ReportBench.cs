using System.Diagnostics;
using KerjasamaDesa.Bench.Data;
using KerjasamaDesa.Reports;
using UglyToad.PdfPig;

namespace KerjasamaDesa.Bench.Benches;

/// <summary>Processor time of setting a report of 30 pages, once the code is warm; all threads of the process count.</summary>
internal static class ReportBench
{
    private const double GoalMilliseconds = 250;
    private const double LargeGoalMilliseconds = 1500;

    /// <summary>Of three activities each.</summary>
    private const int LargePrograms = 67;
    private const int Pages = 30;
    private const int Renders = 20;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(15);

    /// <summary>A plan of 30 pages, and one of two hundred activities, which also has its own goal.</summary>
    public static int Plan() => Math.Max(
        Run("plan-pdf", size => PlanDocument.Pdf(LongRecords.Plan(size)), step: 1),
        Measure("plan-pdf, 200 activities", () => PlanDocument.Pdf(LongRecords.Plan(LargePrograms)), LargeGoalMilliseconds));

    public static int Evaluation() => Run("evaluation-pdf", size => EvaluationDocument.Pdf(LongRecords.Evaluation(size)), step: 10);

    private static int Run(string name, Func<int, byte[]> render, int step)
    {
        var size = LongEnough(render, step);
        return Measure(name, () => render(size), GoalMilliseconds);
    }

    private static int Measure(string name, Func<byte[]> render, double goal)
    {
        var paper = render();
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < WarmUp;)
        {
            render();
        }

        using var process = Process.GetCurrentProcess();
        List<double> costs = [];
        List<double> times = [];
        var allocated = GC.GetTotalAllocatedBytes();
        for (var i = 0; i < Renders; i++)
        {
            process.Refresh();
            var (used, began) = (process.TotalProcessorTime, Stopwatch.GetTimestamp());
            render();
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            process.Refresh();
            costs.Add((process.TotalProcessorTime - used).TotalMilliseconds);
        }

        var (mean, megabytes) = (costs.Average(), (GC.GetTotalAllocatedBytes() - allocated) / 1e6 / Renders);
        Sheet sheet = new("report", "pages", "kB", "CPU ms, mean", "lowest", "highest", "wall ms, mean", "allocated MB");
        sheet.Add(
            name, $"{PagesOf(paper)}", $"{paper.Length / 1000}", Verdict.Number(mean, "0"), Verdict.Number(costs.Min(), "0"), Verdict.Number(costs.Max(), "0"),
            Verdict.Number(times.Average(), "0"), Verdict.Number(megabytes, "0.0"));
        sheet.Print();
        return Verdict.AtMost(name, mean, goal, "ms CPU", "0");
    }

    private static int LongEnough(Func<int, byte[]> render, int step)
    {
        for (var size = step; size <= 100 * step; size += step)
        {
            if (PagesOf(render(size)) >= Pages)
            {
                return size;
            }
        }

        throw new InvalidOperationException($"The records never fill {Pages} pages.");
    }

    private static int PagesOf(byte[] paper)
    {
        using var document = PdfDocument.Open(paper);
        return document.NumberOfPages;
    }
}
