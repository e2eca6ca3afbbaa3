using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Ikar.ImageGen.Tests.Providers;

/// <summary>Certificates for loopback servers.</summary>
internal static class SelfSigned
{
    public static X509Certificate2 Create(DateTimeOffset from, DateTimeOffset to)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(System.Net.IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(from, to);
    }
}
