using System.Globalization;

namespace Ikar.ImageGen.Prompts.Extraction;

/// <summary>The keys that mean something, as tables. Keys are compared without case, blanks, _, -, backslashes and invisible characters.</summary>
internal static class KeyVocabulary
{
    // A longer key is no word of ours.
    private const int LongestKey = 40;

    /// <summary>In the order in which they are preferred when several stand in one object.</summary>
    private static readonly string[] PromptKeys = ["description", "prompt", "positiveprompt", "описание", "промпт", "промт", "prompttext", "promptdescription", "описаниекартинки", "описаниеизображения"];

    private static readonly string[] ExplicitKeys = ["imageprompt", "imagedescription", "pictureprompt", "picturedescription", "imggenprompt", "imagegenerationprompt", "промптдлякартинки", "промптизображения"];

    private static readonly string[] StyleKeys = ["style", "artstyle", "imagestyle", "стиль", "visualstyle"];

    private static readonly string[] MoodKeys = ["mood", "atmosphere", "настроение", "атмосфера"];

    private static readonly string[] NegativeKeys = ["negativeprompt", "negative", "негативныйпромпт", "негативныйпромт", "негатив"];

    private static readonly string[] WrapperKeys = ["image", "images", "картинка", "картинки", "изображение", "изображения", "picture", "pictures"];

    private static readonly string[] ExplicitWrapperKeys = ["imagerequest", "generateimage", "imagegeneration", "createimage", "drawimage", "generatedimage"];

    private static readonly string[] CallWrapperKeys = ["toolcall", "toolcalls", "functioncall", "tooluse", "function"];

    private static readonly string[] CallNameKeys = ["name", "action", "tool", "toolname", "functionname", "recipientname"];

    private static readonly string[] CallArgumentKeys = ["arguments", "parameters", "input", "args", "params", "actioninput", "toolinput", "kwargs"];

    private static readonly string[] LinkKeys = ["url", "src", "href", "imageurl", "link", "uri"];

    private static readonly string[] DefinitionKeys = ["properties", "schema", "jsonschema", "inputschema", "outputschema", "argsschema", "argumentsschema", "parametersschema", "returns", "messages", "required", "additionalproperties", "dependencies", "devdependencies", "endpoints", "paths", "openapi"];

    /// <summary>The other parts of an answer that a bot asks of its LLM as one object.</summary>
    private static readonly string[] EnvelopeKeys =
        ["reply", "answer", "response", "message", "text", "content", "speech", "thought", "thoughts", "reasoning", "memory", "suggestions", "intent", "language", "lang", "ответ", "текст", "сообщение", "реплика", "мысли"];

    private static readonly string[] StrongForeignKeys =
        ["version", "license", "licence", "command", "commands", "errorcode", "error", "ok", "status", "statuscode", "code", "price", "sku", "jsonrpc", "author", "scripts", "main", "port", "host", "isbn", "email", "phone", "currency"];

    /// <summary>Names of tools that draw.</summary>
    private static readonly string[] DrawingTools =
        ["generateimage", "createimage", "drawimage", "generateimages", "createimages", "generatepicture", "createpicture", "drawpicture", "imagegeneration", "imagegenerator", "generateimagetool", "texttoimage", "makeimage"];

    /// <summary>Stand in a picture, and as well in the card of a film, a person or a thing: known, unless something foreign is beside them.</summary>
    private static readonly string[] AmbiguousKeys =
    [
        "count", "genre", "material", "materials", "season", "weather", "gender", "age", "period", "era", "location", "place", "character", "characters", "time", "concept", "caption",
        "количество", "число", "жанр", "материал", "сезон", "погода", "эпоха", "место", "персонаж", "персонажи", "герой", "время",
    ];

    /// <summary>May stand beside a description: how the picture is made, what is in it, and how it looks.</summary>
    private static readonly string[] ExtraKeys =
    [
        // Size and drawing.
        "width", "height", "w", "h", "size", "imagesize", "dimensions", "resolution", "aspectratio", "aspect", "ar", "ratio", "orientation", "quality", "hd", "seed", "steps", "numsteps", "step",
        "imagewidth", "imageheight", "widthpx", "heightpx", "imageresolution", "dimension", "randomseed", "numberofsteps", "imagecount",
        "inferencesteps", "numinferencesteps", "samplingsteps", "cfg", "cfgscale", "guidance", "guidancescale", "strength", "denoisingstrength", "sampler", "samplername", "scheduler",
        "n", "num", "numimages", "numberofimages", "numoutputs", "batchsize", "format", "outputformat", "imageformat", "lora", "loras", "clipskip",
        // Looks.
        "lighting", "light", "color", "colors", "colour", "colours", "palette", "colorpalette", "colorscheme", "composition", "framing", "camera", "cameraangle", "camerasettings", "angle", "shot", "shottype", "view",
        "viewpoint", "perspective", "pointofview", "lens", "focallength", "aperture", "focus", "depthoffield", "background", "foreground", "texture", "textures",
        "contrast", "effects", "effect", "filter", "rendering", "render", "engine", "technique", "medium", "artist", "artists", "artform", "movement", "finish", "aesthetic", "vibe", "tone",
        // What is in it.
        "setting", "scene", "environment", "subject", "subjects", "mainsubject", "object", "objects", "elements", "details", "detail", "detaillevel", "theme", "tags", "keywords",
        "type", "action", "actions", "pose", "emotion", "emotions", "expression", "clothing", "clothes", "outfit", "timeofday", "modifiers", "suffix", "additionaldetails",
        "motif", "props", "accessories", "hair", "symbols",
        // The same in Russian.
        "ширина", "высота", "размер", "размеры", "разрешение", "качество", "соотношениесторон", "формат", "сид", "зерно", "шаги", "шагов", "количествошагов", "числошагов", "количествокартинок", "количествоизображений", "соотношение", "пропорции", "ориентация", "размеризображения", "цвет", "цвета", "палитра", "цветоваягамма", "гамма", "освещение", "свет",
        "композиция", "камера", "ракурс", "угол", "объектив", "перспектива", "фон", "переднийплан", "план", "детали", "деталь", "объект", "объекты", "сюжет", "сцена", "локация",
        "эмоция", "эмоции", "поза", "одежда", "времясуток", "времягода", "тема", "теги", "ключевыеслова", "техника", "текстура", "художник", "тип", "действие", "окружение",
    ];

    private static readonly Dictionary<int, (string Key, KeyKind Kind)[]> Table = Build();

    // Those that a picture may have, in order, so that the first with a given beginning is found by halving.
    private static readonly string[] Sorted =
        [.. Table.Values.SelectMany(entries => entries).Where(entry => entry.Kind is not (KeyKind.Definition or KeyKind.StrongForeign)).Select(entry => entry.Key).Order(StringComparer.Ordinal)];

    private static readonly string[] FullPrecedence = [.. ExplicitKeys, .. PromptKeys];

    /// <summary>What the key says.</summary>
    public static KeyKind Classify(ReadOnlySpan<char> key)
    {
        // What nearly every block has, as it is nearly always written.
        switch (key)
        {
            case "description" or "prompt":
                return KeyKind.Prompt;
            case "style":
                return KeyKind.Style;
            case "mood":
                return KeyKind.Mood;
            case "negative_prompt":
                return KeyKind.Negative;
            case "width" or "height" or "seed" or "size" or "steps":
                return KeyKind.Extra;
            default:
                break;
        }

        Span<char> normal = stackalloc char[LongestKey];
        var length = Normalize(key, normal);
        return length <= 0 ? KeyKind.Foreign : Find(normal[..length]);
    }

    /// <summary>Whether a key that the reply cut off may still have become a known one.</summary>
    public static bool IsBeginning(ReadOnlySpan<char> key)
    {
        Span<char> normal = stackalloc char[LongestKey];
        var length = Normalize(key, normal);
        if (length <= 0)
        {
            return length == 0;
        }

        ReadOnlySpan<char> beginning = normal[..length];
        var (low, high) = (0, Sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Sorted[middle].AsSpan().SequenceCompareTo(beginning) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low < Sorted.Length && Sorted[low].AsSpan().StartsWith(beginning);
    }

    /// <summary>The place of a prompt key in the order of preference; lower is better.</summary>
    public static int Precedence(ReadOnlySpan<char> key)
    {
        Span<char> normal = stackalloc char[LongestKey];
        var length = Normalize(key, normal);
        for (var i = 0; length > 0 && i < FullPrecedence.Length; i++)
        {
            if (normal[..length].SequenceEqual(FullPrecedence[i]))
            {
                return i;
            }
        }

        return int.MaxValue;
    }

    /// <summary>The key as text; the most frequent ones need not be made anew.</summary>
    public static string Name(ReadOnlySpan<char> key) => key switch
    {
        "width" => "width",
        "height" => "height",
        "seed" => "seed",
        "size" => "size",
        "steps" => "steps",
        "aspect_ratio" => "aspect_ratio",
        _ => key.ToString(),
    };

    /// <summary>Whether the key is "description" and not "prompt": the one that everything in the world has.</summary>
    public static bool IsDescription(ReadOnlySpan<char> key)
    {
        Span<char> normal = stackalloc char[LongestKey];
        var length = Normalize(key, normal);
        return length > 0 && normal[..length] is "description" or "описание";
    }

    /// <summary>Whether a tool of that name draws pictures.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isBeginning">Whether the reply cut the name off.</param>
    public static bool IsDrawingTool(ReadOnlySpan<char> name, bool isBeginning = false)
    {
        Span<char> normal = stackalloc char[LongestKey];
        // A name space before the name, as in "functions.generate_image", is no part of it.
        var start = name.LastIndexOf('.') + 1;
        var length = name[..start].ContainsAny(' ', '\n') ? -1 : Normalize(name[start..], normal);
        foreach (var tool in DrawingTools)
        {
            if (length >= (isBeginning ? 0 : 1) && (isBeginning ? tool.AsSpan().StartsWith(normal[..length]) : normal[..length].SequenceEqual(tool)))
            {
                return true;
            }
        }

        return false;
    }

    private static int Normalize(ReadOnlySpan<char> key, Span<char> normal)
    {
        var length = 0;
        for (var i = 0; i < key.Length; i++)
        {
            var c = key[i];
            if (c == '\\' && key.Length - i > 5 && key[i + 1] == 'u' && ushort.TryParse(key.Slice(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                (c, i) = ((char)code, i + 5);
            }

            if (c is '_' or '-' or '\\' or '"' or '*' || Signs.IsBlank(c))
            {
                continue;
            }

            if (length == normal.Length)
            {
                return -1;
            }

            normal[length++] = c == 'ё' ? 'е' : char.ToLowerInvariant(c);
        }

        return length;
    }

    private static KeyKind Find(ReadOnlySpan<char> normal)
    {
        if (Table.TryGetValue(Hash(normal), out var entries))
        {
            foreach (var (key, kind) in entries)
            {
                if (normal.SequenceEqual(key))
                {
                    return kind;
                }
            }
        }

        return KeyKind.Foreign;
    }

    private static Dictionary<int, (string Key, KeyKind Kind)[]> Build()
    {
        var all = new Dictionary<string, KeyKind>(StringComparer.Ordinal);
        void Add(string[] keys, KeyKind kind)
        {
            foreach (var key in keys)
            {
                all[key] = kind;
            }
        }

        Add(ExtraKeys, KeyKind.Extra);
        Add(AmbiguousKeys, KeyKind.Ambiguous);
        Add(EnvelopeKeys, KeyKind.Envelope);
        Add(StrongForeignKeys, KeyKind.StrongForeign);
        Add(DefinitionKeys, KeyKind.Definition);
        Add(LinkKeys, KeyKind.Link);
        Add(CallNameKeys, KeyKind.CallName);
        Add(CallArgumentKeys, KeyKind.CallArguments);
        Add(CallWrapperKeys, KeyKind.CallWrapper);
        Add(WrapperKeys, KeyKind.Wrapper);
        Add(ExplicitWrapperKeys, KeyKind.ExplicitWrapper);
        Add(NegativeKeys, KeyKind.Negative);
        Add(MoodKeys, KeyKind.Mood);
        Add(StyleKeys, KeyKind.Style);
        Add(PromptKeys, KeyKind.Prompt);
        Add(ExplicitKeys, KeyKind.Explicit);
        return all.GroupBy(pair => Hash(pair.Key)).ToDictionary(group => group.Key, group => group.Select(pair => (pair.Key, pair.Value)).ToArray());
    }

    private static int Hash(ReadOnlySpan<char> key)
    {
        var hash = key.Length;
        foreach (var c in key)
        {
            hash = (hash * 31) + c;
        }

        return hash;
    }
}
