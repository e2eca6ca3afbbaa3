namespace Ikar.ImageGen.Prompts.Extraction;

/// <summary>What a place in a reply belongs to.</summary>
internal enum ReplyPart
{
    /// <summary>More text must come before this can be told.</summary>
    More,

    /// <summary>Text for the user, at the beginning of a line.</summary>
    LineStart,

    /// <summary>Text for the user, further on in a line.</summary>
    Prose,

    /// <summary>A quoted line or a row of a table.</summary>
    QuotedLine,

    /// <summary>The rest of a value that is too big to be a picture, up to a blank line: what failed is not looked at from inside.</summary>
    Passage,

    /// <summary>What the model thinks.</summary>
    Reasoning,

    /// <summary>A listing of something else.</summary>
    Listing,

    /// <summary>The same between HTML tags.</summary>
    HtmlListing,

    /// <summary>A block that may hold a prompt.</summary>
    Block,
}
