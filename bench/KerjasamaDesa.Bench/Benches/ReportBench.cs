using System.Diagnostics;
using KerjasamaDesa.Bench.Data;
using KerjasamaDesa.Reports;
using UglyToad.PdfPig;

namespace KerjasamaDesa.Bench.Benches;

/// <summary>Processor time of setting a report of 30 pages, once the code is warm; all threads of the process count.</summary>
internal static class ReportBench
{
    private const double GoalMilliseconds = 250;
    private const int Pages = 30;
    private const int Renders = 20;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(15);

    public static int Plan() => Run("plan-pdf", size => PlanDocument.Pdf(LongRecords.Plan(size)), step: 1);

    public static int Evaluation() => Run("evaluation-pdf", size => EvaluationDocument.Pdf(LongRecords.Evaluation(size)), step: 10);

    private static int Run(string name, Func<int, byte[]> render, int step)
    {
        var (size, paper) = LongEnough(render, step);

        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < WarmUp;)
        {
            render(size);
        }

        using var process = Process.GetCurrentProcess();
        List<double> costs = [];
        List<double> times = [];
        var allocated = GC.GetTotalAllocatedBytes();
        for (var i = 0; i < Renders; i++)
        {
            process.Refresh();
            var (used, began) = (process.TotalProcessorTime, Stopwatch.GetTimestamp());
            render(size);
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
        return Verdict.AtMost(name, mean, GoalMilliseconds, "ms CPU", "0");
    }

    private static (int Size, byte[] Paper) LongEnough(Func<int, byte[]> render, int step)
    {
        for (var size = step; size <= 100 * step; size += step)
        {
            var paper = render(size);
            if (PagesOf(paper) >= Pages)
            {
                return (size, paper);
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
