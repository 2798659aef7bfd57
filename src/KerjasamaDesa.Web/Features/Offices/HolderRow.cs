using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Offices;

/// <summary>Somebody who holds or held an office of the village.</summary>
public sealed class HolderRow
{
    public static readonly SortKeys<HolderRow, Guid> Sorts = new SortKeys<HolderRow, Guid>(r => r.Id)
        .Add("jabatan", r => r.Rank)
        .Add("nama", r => r.Name)
        .Add("mulai", r => r.From)
        .Add("sampai", r => r.To ?? DateOnly.MaxValue);

    public required Guid Id { get; init; }

    /// <summary>Those in office before those who left it, then by office, the head first.</summary>
    public required int Rank { get; init; }

    public required Office Office { get; init; }

    public required string Name { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly? To { get; init; }

    public required string? DecreeNumber { get; init; }

    public required string? Nip { get; init; }

    public required string? Phone { get; init; }

    public required bool IsDemo { get; init; }

    public required uint Version { get; init; }

    public static IQueryable<HolderRow> Of(IQueryable<OfficeHolder> holders, DateOnly today) => holders.Select(h => new HolderRow
    {
        Id = h.Id,
        Rank = (h.To != null && h.To < today ? 100 : h.From > today ? 50 : 0)
            + (h.Seat == Office.Head ? 0 : h.Office == Office.Secretary ? 1 : h.Office == Office.CouncilChair ? 2 : h.Office == Office.HamletHead ? 4 : 3),
        Office = h.Office,
        Name = h.Name,
        From = h.From,
        To = h.To,
        DecreeNumber = h.DecreeNumber,
        Nip = h.Nip,
        Phone = h.Phone,
        IsDemo = h.IsDemo,
        Version = h.Version,
    });

    public bool HasLeft(DateOnly today) => To < today;

    /// <summary>The list as a file; a person's number and telephone only for those who look after the village.</summary>
    public static IReadOnlyList<Column<HolderRow>> Columns(IStringLocalizer<Text> t, Village village, bool withPersonal)
    {
        List<Column<HolderRow>> columns =
        [
            new(t["Jabatan"], r => t[r.Office.TitleIn(village)].Value),
            new(t["Nama"], r => r.Name),
            new(t["Mulai menjabat"], r => r.From),
            new(t["Hari terakhir menjabat"], r => r.To),
            new(t["Nomor SK pengangkatan"], r => r.DecreeNumber),
        ];
        if (withPersonal)
        {
            columns.Add(new(t["NIP"], r => r.Nip));
            columns.Add(new(t["Telepon pribadi"], r => r.Phone));
        }

        return columns;
    }
}

/// <summary>Which holders a list shows.</summary>
public sealed class HolderFilter : ListFilter
{
    [FromQuery(Name = "jabatan")]
    public Office? Office { get; set; }

    /// <summary><c>kini</c> for those in office today, <c>lalu</c> for those who have left.</summary>
    [FromQuery(Name = "masa")]
    public string? Time { get; set; }

    public IQueryable<OfficeHolder> Of(IQueryable<OfficeHolder> holders, DateOnly today)
    {
        var some = Office is { } office ? holders.Where(h => h.Office == office) : holders;
        return Time switch
        {
            "kini" => some.Where(h => h.From <= today && (h.To == null || h.To >= today)),
            "lalu" => some.Where(h => h.To < today),
            _ => some,
        };
    }
}

/// <summary>The list of a village's office-holders.</summary>
public sealed record OfficesPage(Village Village, HolderFilter Filter, KeysetPage<HolderRow> Rows, DateOnly Today, bool MayEdit, bool SeesPersonal)
{
    public string Address => $"/desa/{Village.Code}/perangkat";
}
