namespace Ikar.ImageGen.Prompts.Intent.Words;

/// <summary>What a word can be in a wish to draw. A word may have several roles; <see cref="DrawingWords"/> says which.</summary>
[Flags]
internal enum DrawingWordRole : ulong
{
    None = 0,

    // Verbs of drawing.
    DrawCommand = 1ul << 0, // нарисуй
    DrawInfinitive = 1ul << 1, // нарисовать
    DrawFuture = 1ul << 2, // нарисуешь, нарисуем
    DrawPast = 1ul << 3, // нарисовал
    DrawEnglish = 1ul << 4, // draw
    DrawGerund = 1ul << 5, // drawing

    // Verbs that ask for a picture only together with a noun for one.
    MakeCommand = 1ul << 6, // сделай, покажи
    MakeInfinitive = 1ul << 7, // сделать
    MakeFuture = 1ul << 8, // сделаешь
    MakeEnglish = 1ul << 9, // make, show
    Want = 1ul << 10, // хочу, нужна
    WantEnglish = 1ul << 11, // want, need
    LikeEnglish = 1ul << 12, // like: a wish only after "would"
    GetEnglish = 1ul << 13, // get, have: a wish only after "can I"
    Receive = 1ul << 14, // увидеть, to see: may stand between the wish and the noun

    // Nouns.
    Picture = 1ul << 15, // картинка: is no part of the subject
    Genre = 1ul << 16, // портрет, logo: is part of it

    // What makes an infinitive or "draw" a wish.
    Modal = 1ul << 17, // можешь, прошу
    ModalPast = 1ul << 18, // мог: needs бы
    ModalEnglish = 1ul << 19, // can, could
    AskTo = 1ul << 20, // want (you to), possible (to)
    Transparent = 1ul << 21, // try (to), help (me): the wish looks through it
    Would = 1ul << 22, // would, 'd
    You = 1ul << 23,
    Particle = 1ul << 24, // бы
    Whether = 1ul << 25, // ли
    SoThat = 1ul << 26, // чтобы
    BegNegated = 1ul << 27, // затруднит: "не" before it is politeness

    // What makes it none.
    Negation = 1ul << 28,
    Stop = 1ul << 29, // хватит
    Question = 1ul << 30,
    If = 1ul << 31,
    Subject = 1ul << 32, // я, he: somebody else draws
    Reporter = 1ul << 33, // сказал
    Quotes = 1ul << 34, // слово, translate: what follows is spoken about
    Auxiliary = 1ul << 35, // is, does: a verb after the noun
    Definite = 1ul << 36, // the, эту: a picture that is there already
    Compound = 1ul << 37, // (image) viewer
    Comparative = 1ul << 38, // ярче
    Code = 1ul << 39, // matplotlib: never a picture
    Tool = 1ul << 40, // python: only after "in" and the like
    ToolPreposition = 1ul << 41,
    OtherVerb = 1ul << 42, // delete, describe

    // Small words.
    Polite = 1ul << 43,
    Filler = 1ul << 44, // мне, just
    Article = 1ul << 45,
    Trifle = 1ul << 46, // красивую, nice: says nothing about the picture
    Preposition = 1ul << 47,
    Join = 1ul << 48, // of, with: between the noun and the subject
    And = 1ul << 49,
    Lead = 1ul << 50, // привет, ok, bot: may stand before a command
    Adjective = 1ul << 51,
    Infinitive = 1ul << 52, // another verb's
    Why = 1ul << 53,
    Let = 1ul << 54,
    About = 1ul << 55,
    Something = 1ul << 56,
    Me = 1ul << 57,
    Gives = 1ul << 58, // show, send: of pictures that are there already, unless they are described
    Glad = 1ul << 60, // рад: makes "if you draw" a wish
    Abbreviation = 1ul << 59, // its full stop ends no sentence
    Scene = 1ul << 61, // cat, sunset: "generate" asks for a picture of it
    Abstract = 1ul << 62, // economy: a "picture" of it is told, not drawn
    Overall = 1ul << 63, // full, общую: such a "picture" is told, not drawn
}
