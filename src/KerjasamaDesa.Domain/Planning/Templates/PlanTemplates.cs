namespace KerjasamaDesa.Domain.Planning.Templates;

/// <summary>The templates that come with the portal.</summary>
public static class PlanTemplates
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<PlanTemplate> All { get; } =
    [
        WasteTemplate.Template, WaterTemplate.Template, IrrigationTemplate.Template, TourismTemplate.Template, MarketingTemplate.Template,
        EquipmentTemplate.Template, MarketTemplate.Template, HealthTemplate.Template, EducationTemplate.Template,
    ];

    /// <summary>One by its key; null when there is none.</summary>
    public static PlanTemplate? Find(string key) => All.FirstOrDefault(t => t.Key == key);
}
