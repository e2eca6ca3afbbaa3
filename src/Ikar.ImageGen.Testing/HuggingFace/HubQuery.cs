using System.Globalization;

namespace Ikar.ImageGen.Testing.HuggingFace;

/// <summary>The query of a Hub address. A key may be written with or without brackets, and be there several times.</summary>
internal sealed class HubQuery
{
    private readonly List<(string Name, string Value)> _values = [];

    public static HubQuery Parse(string query)
    {
        var parsed = new HubQuery();
        foreach (var part in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = part.Split('=', 2);
            var name = Uri.UnescapeDataString(pair[0]);
            var value = pair.Length < 2 ? "" : Uri.UnescapeDataString(pair[1].Replace('+', ' '));
            parsed._values.Add((name.EndsWith("[]", StringComparison.Ordinal) ? name[..^2] : name, value));
        }

        return parsed;
    }

    public IReadOnlyList<string> All(string name) => [.. _values.Where(value => value.Name == name).SelectMany(value => value.Value.Split(','))];

    public string? First(string name) => _values.Find(value => value.Name == name).Value;

    public int Number(string name, int otherwise) =>
        int.TryParse(First(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : otherwise;

    /// <summary>The same query with one value replaced.</summary>
    public string With(string name, string value)
    {
        var pairs = _values.Where(pair => pair.Name != name).Append((Name: name, Value: value));
        return "?" + string.Join('&', pairs.Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}"));
    }
}
