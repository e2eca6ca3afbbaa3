using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ikar.ImageGen.Testing.HuggingFace;

/// <summary>Damages a reply by chance: JSON keeps its form and loses its sense, everything else gets wrong bytes.</summary>
internal static class Mangling
{
    // Half of a UTF-16 pair: JSON can spell it, strings can't be made of it. No writer writes it, so it is put in afterwards.
    private const string LoneSurrogate = "half-a-pair";

    public static Reply Damage(Reply normal, Random random) => new()
    {
        Status = normal.Status,
        ContentType = normal.ContentType,
        Headers = normal.Headers,
        Body = IsJson(normal) && random.Next(4) != 0 ? DamageJson(normal.Body, random) : DamageBytes(normal.Body, random),
    };

    private static bool IsJson(Reply reply) => reply.ContentType?.Contains("json", StringComparison.Ordinal) == true;

    private static byte[] DamageBytes(ReadOnlyMemory<byte> body, Random random)
    {
        var damaged = body.ToArray();
        for (var i = random.Next(1, 8); i > 0 && damaged.Length > 0; i--)
        {
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
        }

        return random.Next(3) == 0 ? damaged[..random.Next(damaged.Length + 1)] : damaged;
    }

    private static byte[] DamageJson(ReadOnlyMemory<byte> body, Random random)
    {
        var root = JsonNode.Parse(body.Span)!;
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            root = DamageOne(root, random);
        }

        return Encoding.UTF8.GetBytes(root.ToJsonString().Replace(LoneSurrogate, "\\ud800", StringComparison.Ordinal));
    }

    private static JsonNode DamageOne(JsonNode root, Random random)
    {
        var nodes = new List<JsonNode>();
        Collect(root, nodes);
        var chosen = nodes[random.Next(nodes.Count)];
        switch (chosen)
        {
            case JsonObject { Count: > 0 } members when random.Next(2) == 0:
                members.Remove(members.ElementAt(random.Next(members.Count)).Key);
                return root;
            case JsonObject { Count: > 0 } members:
                members[members.ElementAt(random.Next(members.Count)).Key] = Oddity(random);
                return root;
            case JsonArray { Count: > 0 } items when random.Next(2) == 0:
                items.RemoveAt(random.Next(items.Count));
                return root;
            case JsonArray items:
                items.Insert(random.Next(items.Count + 1), Oddity(random));
                return root;
            default:
                return random.Next(20) == 0 ? Oddity(random) ?? root : root;
        }
    }

    private static void Collect(JsonNode node, List<JsonNode> found)
    {
        found.Add(node);
        var children = node is JsonObject members ? members.Select(member => member.Value) : node is JsonArray items ? items : [];
        foreach (var child in children)
        {
            if (child is not null && child.GetValueKind() is JsonValueKind.Object or JsonValueKind.Array)
            {
                Collect(child, found);
            }
        }
    }

    private static JsonNode? Oddity(Random random) => random.Next(16) switch
    {
        0 => null,
        1 => JsonValue.Create(true),
        2 => JsonValue.Create(-1),
        3 => JsonValue.Create(1e300),
        4 => JsonValue.Create(long.MinValue),
        5 => JsonValue.Create(""),
        6 => JsonValue.Create("\0\uFFFD\u202E <b>"),
        7 => JsonValue.Create("//"),
        8 => JsonValue.Create("https://"),
        9 => JsonValue.Create("http://[::1"),
        10 => JsonValue.Create("data:image/png;base64,====="),
        11 => new JsonArray(null, new JsonObject(), "x", 1),
        12 => new JsonObject { ["url"] = 7, ["error"] = new JsonArray() },
        13 => JsonValue.Create(LoneSurrogate),
        14 => new JsonObject { [LoneSurrogate] = LoneSurrogate },
        _ => JsonValue.Create(new string('9', 400)),
    };
}
