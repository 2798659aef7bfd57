using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.Criteria;

/// <summary>The criteria that count now, for evaluations that are drawn up.</summary>
public static class CriteriaFacts
{
    public static async Task<EvaluationCriteria> CriteriaAsync(this PortalDb db) => (await db.CriteriaSettings.AsNoTracking().SingleAsync()).Criteria;
}
