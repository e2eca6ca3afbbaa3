namespace Ikar.ImageGen.Fallback;

/// <summary>Whether the provider may charge for a failed call.</summary>
internal enum BillingRule
{
    /// <summary>No: it was refused before work began.</summary>
    No,

    /// <summary>Perhaps: nobody knows how far it came.</summary>
    Maybe,

    /// <summary>Perhaps, if the failure took so long that work may have begun.</summary>
    MaybeIfSlow,

    /// <summary>Surely: the picture was drawn.</summary>
    Yes,
}
