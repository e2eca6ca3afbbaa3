namespace Ikar.ImageGen.Telegram;

/// <summary>Keeps what the buttons under pictures need. In memory by default; register your own in the container and buttons survive a restart.</summary>
public interface IImageButtonStore
{
    /// <summary>Keeps a set of buttons.</summary>
    /// <param name="buttons">What to keep; plain data, good for JSON.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>When it is kept.</returns>
    ValueTask SaveAsync(ImageButtons buttons, CancellationToken cancellationToken);

    /// <summary>Finds a set of buttons.</summary>
    /// <param name="id">Its <see cref="ImageButtons.Id"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The buttons, or null. Their age is checked by the library.</returns>
    ValueTask<ImageButtons?> FindAsync(string id, CancellationToken cancellationToken);
}
