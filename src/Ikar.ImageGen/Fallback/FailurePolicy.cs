using static Ikar.ImageGen.FailureKind;

namespace Ikar.ImageGen.Fallback;

/// <summary>What the chain does after each kind of failure: one table, which the options can override kind by kind.</summary>
internal sealed class FailurePolicy
{
    /// <summary>A passing trouble that shows later than this may have cost money, and its outcome is unknown.</summary>
    public static readonly TimeSpan Fast = TimeSpan.FromSeconds(5);

    private const int Minutes = 60;
    private const int Hours = 60 * Minutes;

    private static readonly FailureRule[] Table =
    [
        //    kind                  same candidate again       otherwise                  health                    for          billed
        new(Cancelled,            RetryRule.Never,           MoveRule.Stop,             HealthRule.None,          0,           BillingRule.Maybe),
        new(DeadlineExceeded,     RetryRule.Never,           MoveRule.Stop,             HealthRule.None,          0,           BillingRule.Maybe),
        new(Network,              RetryRule.Once,            MoveRule.NextRoute,        HealthRule.Provider,      0,           BillingRule.No),
        new(NetworkAfterSend,     RetryRule.Never,           MoveRule.NextModel,        HealthRule.Candidate,     0,           BillingRule.Maybe),
        new(FailureKind.Timeout,              RetryRule.Never,           MoveRule.NextModel,        HealthRule.Candidate,     0,           BillingRule.Maybe),
        new(Transient,            RetryRule.OnceIfFast,      MoveRule.NextRoute,        HealthRule.Candidate,     0,           BillingRule.MaybeIfSlow),
        new(ModelLoading,         RetryRule.WhenNothingElse, MoveRule.NextRoute,        HealthRule.Pause,         10,          BillingRule.No),
        new(RateLimited,          RetryRule.WhenNothingElse, MoveRule.NextRoute,        HealthRule.CoolDown,      5,           BillingRule.No),
        new(QuotaExceeded,        RetryRule.Never,           MoveRule.NextRoute,        HealthRule.ParkKey,       1 * Hours,   BillingRule.No),
        new(Auth,                 RetryRule.Never,           MoveRule.NextRoute,        HealthRule.ParkKey,       15 * Minutes, BillingRule.No),
        new(ModelForbidden,       RetryRule.Never,           MoveRule.NextRoute,        HealthRule.ParkModel,     24 * Hours,  BillingRule.No),
        new(ModelGone,            RetryRule.Never,           MoveRule.NextRoute,        HealthRule.ParkCandidate, 24 * Hours,  BillingRule.No),
        new(UnsupportedParameter, RetryRule.OnceAdapted,     MoveRule.NextRoute,        HealthRule.None,          0,           BillingRule.No),
        new(InvalidRequest,       RetryRule.Never,           MoveRule.StopWhenTwoAgree, HealthRule.None,          0,           BillingRule.No),
        new(ContentFiltered,      RetryRule.Never,           MoveRule.Stop,             HealthRule.None,          0,           BillingRule.Maybe),
        new(InvalidImage,         RetryRule.Never,           MoveRule.NextRoute,        HealthRule.Candidate,     0,           BillingRule.Maybe),
        new(DownloadFailed,       RetryRule.Never,           MoveRule.NextRoute,        HealthRule.None,          0,           BillingRule.Yes),
        new(Unknown,              RetryRule.Never,           MoveRule.NextModel,        HealthRule.Candidate,     0,           BillingRule.Maybe),
    ];

    private readonly FailureRule[] _rules;

    /// <summary>The table with the app's wishes applied.</summary>
    public FailurePolicy(
        ContentFilterAction onContentFilter = ContentFilterAction.Stop,
        UnknownOutcomeAction onUnknownOutcome = UnknownOutcomeAction.NextModel,
        IEnumerable<KeyValuePair<FailureKind, FailureAction>>? overrides = null)
    {
        _rules = [.. Table];
        NewSeedAfterFilter = onContentFilter == ContentFilterAction.NewSeed;
        StopAfterUnknownOutcome = onUnknownOutcome == UnknownOutcomeAction.Stop;
        if (onContentFilter == ContentFilterAction.NextModel)
        {
            Override(ContentFiltered, FailureAction.NextModel);
        }

        foreach (var (kind, action) in overrides ?? [])
        {
            Override(kind, action);
        }
    }

    /// <summary>The most actionable kinds first: what a person would repair first is what the exception is about.</summary>
    public static ReadOnlySpan<FailureKind> ByActionability =>
    [
        Cancelled, Auth, QuotaExceeded, ContentFiltered, InvalidRequest, ModelForbidden, UnsupportedParameter, RateLimited, DeadlineExceeded, FailureKind.Timeout,
        NetworkAfterSend, Network, ModelLoading, Transient, DownloadFailed, InvalidImage, ModelGone, Unknown,
    ];

    /// <summary>Whether a refused picture is asked for once more with another seed.</summary>
    public bool NewSeedAfterFilter { get; }

    /// <summary>Whether the chain ends where the outcome is unknown.</summary>
    public bool StopAfterUnknownOutcome { get; }

    /// <summary>The row for a kind.</summary>
    public FailureRule this[FailureKind kind] => _rules[(int)kind];

    /// <summary>Whether nobody knows if the picture was drawn: a second call to the same model could buy it twice.</summary>
    public static bool IsUnknownOutcome(FailureReport failure, TimeSpan took) => !failure.DrewNothing
        && (failure.Kind is FailureKind.Timeout or NetworkAfterSend or Unknown or DeadlineExceeded || (failure.Kind is Transient && (took >= Fast || failure.MayHaveBeenBilled)));

    /// <summary>The row for a failure. The table's own word on the unknown is for what may have been drawn; what was surely not leaves the model its other routes.</summary>
    public FailureRule For(FailureReport failure) =>
        failure.DrewNothing && this[failure.Kind] == Table[(int)failure.Kind] ? this[failure.Kind] with { Move = MoveRule.NextRoute } : this[failure.Kind];

    /// <summary>Whether the call may cost money although it gave no picture.</summary>
    public bool MayHaveBeenBilled(FailureReport failure, TimeSpan took) => failure.MayHaveBeenBilled || this[failure.Kind].Billing switch
    {
        _ when failure.DrewNothing => false,
        BillingRule.No => false,
        BillingRule.MaybeIfSlow => took >= Fast,
        _ => true,
    };

    private void Override(FailureKind kind, FailureAction action) => _rules[(int)kind] = _rules[(int)kind] with
    {
        Retry = action == FailureAction.Retry ? RetryRule.Once : RetryRule.Never,
        Move = action switch
        {
            FailureAction.NextModel => MoveRule.NextModel,
            FailureAction.Stop => MoveRule.Stop,
            _ => MoveRule.NextRoute,
        },
    };
}
