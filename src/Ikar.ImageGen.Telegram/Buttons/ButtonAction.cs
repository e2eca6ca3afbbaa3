namespace Ikar.ImageGen.Telegram.Buttons;

/// <summary>What a button does, by the letter it carries.</summary>
internal enum ButtonAction
{
    /// <summary>Draws again with a new seed.</summary>
    Again = 'a',

    /// <summary>Draws variations.</summary>
    Vary = 'v',

    /// <summary>Opens the styles, or draws in one.</summary>
    Style = 's',

    /// <summary>Says how to change the picture.</summary>
    Edit = 'e',

    /// <summary>Sends the file without compression.</summary>
    Original = 'o',

    /// <summary>Closes the styles.</summary>
    Back = 'b',

    /// <summary>Stops a job.</summary>
    Stop = 'x',
}
