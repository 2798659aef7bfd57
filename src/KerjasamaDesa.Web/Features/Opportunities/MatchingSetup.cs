using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Features.Groups;

namespace KerjasamaDesa.Web.Features.Opportunities;

/// <summary>Registers matching with its weights, which a portal may set under <c>Matching:Weights</c>; bad ones keep it from starting.</summary>
internal static class MatchingSetup
{
    public static void AddMatching(this IServiceCollection services, IConfiguration configuration)
    {
        var weights = configuration.GetSection("Matching:Weights").Get<MatchWeights>() ?? new MatchWeights();
        if (weights.Fault() is { } fault)
        {
            throw new InvalidOperationException(fault);
        }

        services.AddSingleton(weights);
        services.AddSingleton<Matches>();
        services.AddSingleton<OpportunitySearch>();
        services.AddSingleton<GroupSearch>();
    }
}
