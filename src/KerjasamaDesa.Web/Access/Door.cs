using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Access;

/// <summary>
/// The one door to a cooperation and to a village's data: it loads and authorises. What a person may not see does not
/// exist (404); what one may see but not do is refused (403).
/// </summary>
public sealed class Door(PortalDb db, CurrentActor current, AuditScope audit)
{
    // Every page of a cooperation begins with these: to find their translation again would cost more than the database needs to answer.
    private static readonly Func<PortalDb, Guid, Task<Cooperation?>> Shown = EF.CompileAsyncQuery((PortalDb db, Guid id) =>
        db.Cooperations.AsNoTracking().Include(c => c.Parties).ThenInclude(p => p.Village!).ThenInclude(v => v.District).SingleOrDefault(c => c.Id == id));

    private static readonly Func<PortalDb, Guid, Task<Cooperation?>> NextCycle = EF.CompileAsyncQuery((PortalDb db, Guid id) =>
        db.Cooperations.AsNoTracking().Include(c => c.Parties).SingleOrDefault(c => c.PreviousId == id));

    /// <summary>The acting person; refused when nobody is signed in under a current mandate.</summary>
    public Actor Me => current.Actor ?? throw new NotAllowedException();

    /// <summary>The cooperations the person may see, for lists.</summary>
    public IQueryable<Cooperation> Cooperations => db.Cooperations.AsNoTracking().VisibleTo(current.Actor);

    /// <summary>Those of them the person works on, for lists; a visitor works on none and sees what is published.</summary>
    public IQueryable<Cooperation> WorkedOn => current.Actor is { } who ? db.Cooperations.AsNoTracking().WorkedOnBy(who) : Cooperations;

    /// <summary>Opens a cooperation to do something with it, tracked for saving.</summary>
    public async Task<Cooperation> OpenAsync(Guid id, Act act, Load load = Load.Parties) =>
        Checked(await db.Cooperations.VisibleTo(current.Actor).With(load).SingleOrDefaultAsync(c => c.Id == id), act);

    /// <summary>
    /// Opens a cooperation to show it, untracked. Not with identity resolution: EF cannot read the parts kept as JSON that way.
    /// </summary>
    public async Task<Cooperation> ShowAsync(Guid id, Act act, Load load = Load.Parties) => Checked(
        load == Load.Parties ? await Shown(db, id) : await db.Cooperations.AsNoTracking().VisibleTo(current.Actor).With(load).SingleOrDefaultAsync(c => c.Id == id), act);

    /// <summary>
    /// Opens a cooperation, untracked, to take in what was written on a device in the field. The seat held in its team goes with it, whichever
    /// mandate one acts under now; null when that seat has ended.
    /// </summary>
    public async Task<(Cooperation Cooperation, Actor? Seat)> ShowForHandingInAsync(Guid id)
    {
        var account = current.AccountId ?? Guid.Empty;

        // Of the team only the sender's own seats: everybody sends on the evening of a market day.
        var cooperation = await db.Cooperations.AsNoTracking().With(Load.Parties).Include(c => c.Team.Members.Where(m => m.AccountId == account))
            .SingleOrDefaultAsync(c => c.Id == id) ?? throw new NotThereException();
        if (!AccessRules.HandsIn(account, cooperation))
        {
            throw Allows(Act.View, cooperation) ? new NotAllowedException() : new NotThereException();
        }

        audit.Enter(cooperation);
        return (cooperation, current.Held.Select(h => h.Actor).FirstOrDefault(a => a.SitsIn(id)));
    }

    /// <summary>The next cycle of a cooperation, when there is one that the person may see.</summary>
    public async Task<Guid?> NextCycleAsync(Guid id) => await NextCycle(db, id) is { } next && Allows(Act.View, next) ? next.Id : null;

    /// <summary>Whether the person may see a cooperation.</summary>
    public async Task<bool> SeesAsync(Guid id) => await Shown(db, id) is { } cooperation && Allows(Act.View, cooperation);

    /// <summary>Opens an offer letter of a cooperation to do something with it, tracked for saving.</summary>
    public async Task<OpenedOffer> OpenOfferAsync(Guid id, Guid offerId, OfferAct act) =>
        Checked(await OpenAsync(id, Act.ViewDetails, Load.OfferTalk), offerId, act);

    /// <summary>Opens an offer letter to show it, untracked.</summary>
    public async Task<OpenedOffer> ShowOfferAsync(Guid id, Guid offerId, OfferAct act) =>
        Checked(await ShowAsync(id, Act.ViewDetails, Load.OfferTalk), offerId, act);

    /// <summary>Opens a village to do something with its data.</summary>
    public async Task<Village> OpenVillageAsync(string code, VillageAct act)
    {
        var village = await db.Villages.Include(v => v.District).Include(v => v.Regency).SingleOrDefaultAsync(v => v.Code == code)
            ?? throw new NotThereException();
        return AccessRules.Allows(current.Actor, act, village.Code) ? village : throw new NotAllowedException();
    }

    /// <summary>Refuses what is not about one cooperation or village.</summary>
    public void Demand(PortalAct act)
    {
        if (!AccessRules.Allows(current.Actor, act))
        {
            throw new NotAllowedException();
        }
    }

    /// <summary>Whether a button should be shown; the action asks again.</summary>
    public bool Allows(Act act, Cooperation cooperation) => AccessRules.Allows(current.Actor, act, cooperation);

    /// <summary>Whether the person may resolve and reopen this thread on the plan.</summary>
    public bool AllowsResolving(Cooperation cooperation, Comment thread) => AccessRules.AllowsResolving(current.Actor, cooperation, thread);

    /// <summary>Whether a button should be shown; the action asks again.</summary>
    public bool Allows(OfferAct act, OpenedOffer opened) => AccessRules.Allows(current.Actor, act, opened.Cooperation, opened.Offer);

    /// <summary>Whether a button should be shown; the action asks again.</summary>
    public bool Allows(VillageAct act, string villageCode) => AccessRules.Allows(current.Actor, act, villageCode);

    private OpenedOffer Checked(Cooperation cooperation, Guid offerId, OfferAct act)
    {
        var offer = cooperation.Offers.FirstOrDefault(o => o.Id == offerId && AccessRules.Allows(current.Actor, OfferAct.View, cooperation, o)) ?? throw new NotThereException();
        return AccessRules.Allows(current.Actor, act, cooperation, offer) ? new OpenedOffer(cooperation, offer) : throw new NotAllowedException();
    }

    private Cooperation Checked(Cooperation? found, Act act)
    {
        var cooperation = found is not null && Allows(Act.View, found) ? found : throw new NotThereException();
        audit.Enter(cooperation);
        return AccessRules.Allows(current.Actor, act, cooperation) ? cooperation : throw new NotAllowedException();
    }
}

/// <summary>An offer letter that one may see, with its cooperation.</summary>
public sealed record OpenedOffer(Cooperation Cooperation, Offer Offer)
{
    public Party From => Cooperation.PartyOf(Offer.FromVillageCode);

    public Party To => Cooperation.PartyOf(Offer.VillageCode);

    public string Address => $"/kerjasama/{Cooperation.Id}/penawaran/{Offer.Id}";
}
