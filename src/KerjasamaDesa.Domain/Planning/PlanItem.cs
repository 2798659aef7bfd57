namespace KerjasamaDesa.Domain.Planning;

/// <summary>The kinds of things a plan is made of, down to the single line; comments point at one of them.</summary>
public enum PlanItem
{
    /// <summary>Tujuan.</summary>
    Goal,

    /// <summary>Sasaran.</summary>
    Objective,

    /// <summary>Indikator.</summary>
    Indicator,

    /// <summary>Strategi.</summary>
    Strategy,

    /// <summary>Program.</summary>
    Program,

    /// <summary>Kegiatan.</summary>
    Activity,

    /// <summary>Rincian biaya.</summary>
    Cost,

    /// <summary>Risiko.</summary>
    Risk,

    /// <summary>Bagian naskah.</summary>
    Text,

    /// <summary>Alokasi: what one village gives to one activity from one source.</summary>
    Allocation,

    /// <summary>Aturan pembagian.</summary>
    Rule,

    /// <summary>Manfaat.</summary>
    Benefit,

    /// <summary>Aset bersama.</summary>
    Asset,
}

/// <summary>What is known of the kinds themselves.</summary>
public static class PlanItems
{
    /// <summary>The kind in Indonesian, key of its translation.</summary>
    public static string Word(this PlanItem kind) => kind switch
    {
        PlanItem.Goal => "Tujuan",
        PlanItem.Objective => "Sasaran",
        PlanItem.Indicator => "Indikator",
        PlanItem.Strategy => "Strategi",
        PlanItem.Program => "Program",
        PlanItem.Activity => "Kegiatan",
        PlanItem.Cost => "Rincian biaya",
        PlanItem.Risk => "Risiko",
        PlanItem.Allocation => "Alokasi",
        PlanItem.Rule => "Aturan pembagian",
        PlanItem.Benefit => "Manfaat",
        PlanItem.Asset => "Aset bersama",
        _ => "Naskah",
    };

    /// <summary>The part of the plan it belongs to.</summary>
    public static PlanPart Part(this PlanItem kind) => kind switch
    {
        PlanItem.Goal or PlanItem.Objective or PlanItem.Indicator => PlanPart.Goals,
        PlanItem.Strategy => PlanPart.Strategies,
        PlanItem.Program or PlanItem.Activity => PlanPart.Programs,
        PlanItem.Cost or PlanItem.Allocation => PlanPart.Funding,
        PlanItem.Rule or PlanItem.Benefit or PlanItem.Asset => PlanPart.Sharing,
        PlanItem.Risk => PlanPart.Risks,
        _ => PlanPart.Texts,
    };

    /// <summary>The kind it can be moved under; null for what has no other parent to go to.</summary>
    public static PlanItem? Parent(this PlanItem kind) => kind switch
    {
        PlanItem.Objective => PlanItem.Goal,
        PlanItem.Indicator => PlanItem.Objective,
        PlanItem.Activity => PlanItem.Program,
        _ => null,
    };

    /// <summary>Longest text of the kind: its title, name, or for a section its body.</summary>
    public static int MaxLength(this PlanItem kind) => kind switch
    {
        PlanItem.Cost or PlanItem.Asset => 200,
        PlanItem.Text => PlanText.BodyMaxLength,
        _ => 300,
    };
}

/// <summary>What has a place among its siblings.</summary>
internal interface IPlaced
{
    Guid Id { get; }

    int Order { get; }

    void Place(int order);
}
