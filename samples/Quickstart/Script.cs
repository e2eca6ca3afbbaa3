namespace Quickstart;

/// <summary>The conversation that is played: what the user writes and what the assistant answers.</summary>
internal sealed record Script(string UserMessage, string AssistantReply)
{
    public static Script Russian { get; } = new(
        "Нарисуй кота в космосе",
        """
        Готово! Кот вышел в открытый космос и, кажется, нашёл там самое удобное место для сна.

        ```json
        {"description": "a ginger cat sitting on the surface of the moon in space, stars, nebula and a ringed planet behind", "style": "digital painting", "mood": "peaceful"}
        ```
        """);

    public static Script English { get; } = new(
        "Draw a cat in space",
        """
        Here you are! The cat has gone on a space walk and seems to have found the best place for a nap.

        ```json
        {"description": "a ginger cat sitting on the surface of the moon in space, stars, nebula and a ringed planet behind", "style": "digital painting", "mood": "peaceful"}
        ```
        """);
}
