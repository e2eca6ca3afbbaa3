namespace Ikar.ImageGen.Prompts.Extraction;

/// <summary>What a key of a block says about the block.</summary>
internal enum KeyKind
{
    /// <summary>A key of something else; two of them and the block is no picture.</summary>
    Foreign,

    /// <summary>A foreign key too, but of an answer with parts, "reply" or "emotion", in which an image_prompt may still come.</summary>
    Envelope,

    /// <summary>A foreign key that is hardly ever beside a picture: a version, a licence, an error code.</summary>
    StrongForeign,

    /// <summary>The address of a finished picture.</summary>
    Link,

    /// <summary>The definition of a tool or the body of an API call.</summary>
    Definition,

    /// <summary>image_prompt, image_description: says by itself that this is a picture.</summary>
    Explicit,

    /// <summary>description, prompt.</summary>
    Prompt,

    Style,

    Mood,

    Negative,

    /// <summary>width, seed, lighting: allowed beside a description.</summary>
    Extra,

    /// <summary>age, genre, season: of a picture if it has a style or the like, and of a card about something else if anything foreign stands beside them.</summary>
    Ambiguous,

    /// <summary>image, картинка: the picture stands inside.</summary>
    Wrapper,

    /// <summary>generate_image, image_request: like a wrapper, and says so by itself.</summary>
    ExplicitWrapper,

    /// <summary>tool_calls, function: a call stands inside.</summary>
    CallWrapper,

    /// <summary>name, action: the name of a called tool.</summary>
    CallName,

    /// <summary>arguments, parameters, input: what a tool is called with.</summary>
    CallArguments,
}
