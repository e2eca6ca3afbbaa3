namespace Quickstart;

/// <summary>The exit codes; the middle ones are those of BSD's sysexits.h.</summary>
internal static class ExitCode
{
    public const int Ok = 0;
    public const int NoPicture = 2;
    public const int Usage = 64;
    public const int Unavailable = 69;
    public const int CannotWrite = 73;
    public const int Configuration = 78;
    public const int Interrupted = 130;
}
