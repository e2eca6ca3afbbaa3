namespace Ikar.ImageGen;

/// <summary>Why an attempt failed. Retries, fallback, health, statistics and texts for people all read this and nothing else.</summary>
public enum FailureKind
{
    /// <summary>The caller gave up.</summary>
    Cancelled,

    /// <summary>The time for the whole request ran out.</summary>
    DeadlineExceeded,

    /// <summary>The request surely never arrived: DNS, connection refused, TLS.</summary>
    Network,

    /// <summary>The connection broke after the request was sent: the picture may have been drawn and billed.</summary>
    NetworkAfterSend,

    /// <summary>The attempt's own time ran out: the picture may have been drawn and billed.</summary>
    Timeout,

    /// <summary>The provider had a passing trouble: 408, 409, 425, 5xx.</summary>
    Transient,

    /// <summary>The model is being loaded and will answer later.</summary>
    ModelLoading,

    /// <summary>Too many requests; the provider asks for a pause.</summary>
    RateLimited,

    /// <summary>The account or the key has no credit left.</summary>
    QuotaExceeded,

    /// <summary>There is no token, or it is wrong, or it lacks a permission.</summary>
    Auth,

    /// <summary>This account may not use this model: gated, licence not accepted.</summary>
    ModelForbidden,

    /// <summary>The model is no longer, or not, served there.</summary>
    ModelGone,

    /// <summary>This model or route does not take one of the parameters; another may.</summary>
    UnsupportedParameter,

    /// <summary>The request is wrong for every model.</summary>
    InvalidRequest,

    /// <summary>The provider refused the content, or blacked the picture out.</summary>
    ContentFiltered,

    /// <summary>The answer was 200 but no whole picture.</summary>
    InvalidImage,

    /// <summary>The picture was drawn but could not be fetched.</summary>
    DownloadFailed,

    /// <summary>Something that fits nowhere else.</summary>
    Unknown,
}
