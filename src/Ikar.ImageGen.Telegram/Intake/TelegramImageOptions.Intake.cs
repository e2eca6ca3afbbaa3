namespace Ikar.ImageGen.Telegram;

/// <content>How messages are taken in: queue, limits, groups, commands, buttons, progress.</content>
public sealed partial class TelegramImageOptions
{
    /// <summary>How many jobs may wait; from 1 to 10 000. Whoever comes then is told politely.</summary>
    /// <value>The default is 100.</value>
    public int QueueCapacity { get; set; } = 100;

    /// <summary>How many jobs run at a time; from 1 to 100. A job that only waits for Telegram to take its picture does not count.</summary>
    /// <value>The default is 4.</value>
    public int Workers { get; set; } = 4;

    /// <summary>How many jobs of one user may wait behind the one that runs; from 0 to 100. They are done in their order.</summary>
    /// <value>The default is 2.</value>
    public int WaitingPerUser { get; set; } = 2;

    /// <summary>The most pictures for one user in a day, by UTC; null for no limit. Only delivered drawings count; administrators are exempt.</summary>
    /// <value>The default is null.</value>
    public int? PicturesPerUserPerDay { get; set; }

    /// <summary>The most pictures in one chat in a day, by UTC; null for no limit.</summary>
    /// <value>The default is null.</value>
    public int? PicturesPerChatPerDay { get; set; }

    /// <summary>The ids of the only users who are served, and with <see cref="AllowedChats"/> of the only chats.</summary>
    /// <value>The default is empty: everybody, if <see cref="AllowedChats"/> is empty too.</value>
    public IList<long> AllowedUsers { get; } = [];

    /// <summary>The ids of chats in which everybody is served.</summary>
    /// <value>The default is empty.</value>
    public IList<long> AllowedChats { get; } = [];

    /// <summary>The ids of users who may see /stats and have no limits.</summary>
    /// <value>The default is empty.</value>
    public IList<long> Admins { get; } = [];

    /// <summary>Whether a message in a group is answered only if it is for the bot: it mentions the bot, replies to it, or has a trigger word.</summary>
    /// <value>The default is true.</value>
    public bool OnlyAddressedInGroups { get; set; } = true;

    /// <summary>Words that call the bot in groups, such as its name. Case does not matter.</summary>
    /// <value>The default is empty.</value>
    public IList<string> TriggerWords { get; } = [];

    /// <summary>Whether /image, /styles, /models, /stats and /cancel are the library's.</summary>
    /// <value>The default is true.</value>
    public bool Commands { get; set; } = true;

    /// <summary>Whether a text that replies to a picture, and a picture with a caption, ask to change that picture.</summary>
    /// <value>The default is true.</value>
    public bool EditByReply { get; set; } = true;

    /// <summary>Whether pictures carry buttons. They appear once the app has passed its first update to <see cref="ITelegramImageReplies.HandleUpdateAsync"/>:
    /// without that nobody would answer them.</summary>
    /// <value>The default is true.</value>
    public bool Buttons { get; set; } = true;

    /// <summary>Whether everybody in a group may press the buttons, and not only the one who asked for the picture.</summary>
    /// <value>The default is false.</value>
    public bool ButtonsForEveryone { get; set; }

    /// <summary>How long buttons work; from 1 minute to 30 days. A later press gets a polite answer.</summary>
    /// <value>The default is 24 hours.</value>
    public TimeSpan ButtonLifetime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>The styles that /styles lists and the style button offers; change the list at will.</summary>
    /// <value>The default is photo, anime, oil painting, watercolor, pixel art, 3D render, sketch, cyberpunk.</value>
    public IList<TelegramStyle> Styles { get; } = TelegramStyle.CreateDefaults();

    /// <summary>How progress is shown while a picture is drawn.</summary>
    /// <value>The default is <see cref="ProgressMode.Auto"/>.</value>
    public ProgressMode Progress { get; set; }

    /// <summary>After how long the progress shows up; quick pictures come without. From 0 to 10 minutes.</summary>
    /// <value>The default is 5 seconds.</value>
    public TimeSpan ProgressAfter { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long running jobs may go on after the host begins to stop; from 0 to 10 minutes. Keep it below the host's own ShutdownTimeout, which is 30
    /// seconds.</summary>
    /// <value>The default is 25 seconds.</value>
    public TimeSpan ShutdownGrace { get; set; } = TimeSpan.FromSeconds(25);
}
