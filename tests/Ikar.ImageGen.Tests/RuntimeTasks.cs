namespace Ikar.ImageGen.Tests;

/// <summary>Tasks that the runtime itself starts and forgets, which are no fault of the library's.</summary>
internal static class RuntimeTasks
{
    /// <summary>Whether this unobserved exception is .NET 8's read-ahead on an idle connection that the server closed: HttpClient starts it when it takes the connection
    /// from its pool, so that the stack passes through whoever sent the request. Later runtimes observe it.</summary>
    public static bool IsForgottenReadAhead(string exception) => exception.Contains("HttpConnection.PrepareForReuse", StringComparison.Ordinal);
}
