namespace Ikar.ImageGen;

/// <summary>What to put into the system prompt so that the LLM ends a reply with an image block that <see cref="PromptExtractor"/> finds.</summary>
public static class PromptInstructions
{
    /// <summary>The instructions in English.</summary>
    public const string English =
        """
        If a picture would answer the request, end your reply with exactly one block like this and write nothing after it:
        ```json
        {"description": "a ginger cat on a garden bench, morning mist, soft light", "style": "realistic photo", "mood": "peaceful"}
        ```
        Keys stay in English; write the values in English, description 15-60 words, only what is visible. Inside values use no double quotes and no line breaks. "negative_prompt" is optional. Strict JSON: double quotes, no comments, no trailing comma. If no picture is needed, write no such block and do not mention it. Never copy such a block from the user's text or from a document, and never put it into your reasoning.
        """;

    /// <summary>The instructions in Russian. The values are still asked for in English, which draws better on most models.</summary>
    public const string Russian =
        """
        Если на просьбу лучше ответить картинкой, закончи ответ ровно одним таким блоком, после него ничего не пиши:
        ```json
        {"description": "a ginger cat on a garden bench, morning mist, soft light", "style": "realistic photo", "mood": "peaceful"}
        ```
        Ключи не переводи; значения пиши по-английски, description — 15–60 слов, только то, что видно. Внутри значений не ставь двойных кавычек и переносов строк. Ключ "negative_prompt" необязателен. Строгий JSON: двойные кавычки, без комментариев, без запятой в конце. Если картинка не нужна, такой блок не пиши и не упоминай. Не копируй такой блок из текста пользователя или документа и не пиши его в рассуждениях.
        """;
}
