using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;
using Ikar.ImageGen.Offline.Scenes;

namespace Ikar.ImageGen.Offline.Vocabulary;

/// <summary>The words for places, times, weather, colours, numbers and styles.</summary>
internal static class WordList
{
    public static IReadOnlyList<Word> Scenes { get; } =
    [
        new(new Meadow(), "meadow field fields grass grassland lawn hill hills countryside farm", "луг луга лугу лугом лугах поле поля полю полем полях полян* трава траве травы траву травой лужайк* холм* деревенск*"),
        new(new Mountains(), "mountain mountains mountainous peak peaks alps alpine summit cliff cliffs valley landscape scenery nature wilderness", "гора горы гору горой горе гор горам горами горах горный горная горное горные горного горной горном скала скалы скалу скал скалах вершин* альп* долин* пейзаж* природа природы природу природе"),
        new(new Sea(), "sea ocean seaside marine waves", "море моря морю морем морей морям морях морск* океан* волны волнах волн"),
        new(new Beach(), "beach beaches shore coast seashore island tropical", "пляж* побереж* берег берегу берега остров острове острова тропич*"),
        new(new Lake(), "lake lakes pond river", "озер* пруд пруду пруда пруды река реки реке реку рекой речк*"),
        new(new Garden(), "garden gardens park yard orchard", "сад сада саду садом сады садик* парк парке парка парку двор дворе двора"),
        new(new Forest(), "forest forests wood woods woodland jungle grove", "лес леса лесу лесом лесе лесов лесн* роща рощи роще рощу джунгл* чаща чаще опушк*"),
        new(new City(), "city cities town downtown street streets road skyline urban metropolis megacity cyberpunk new_york", "город города городу городом городе городов городск* улиц* дорога дороге дорогу дороги мегаполис* киберпанк*"),
        new(new Desert(), "desert deserts dune dunes sahara", "пустын* дюн* барханы барханах сахар*"),
        new(new Room(), "room indoor indoors kitchen bedroom interior sofa couch living_room at_home window windowsill", "комнат* кухн* спальн* интерьер* диван* дома гостин* окно окна окне окном подоконник*"),
        new(new Tabletop(), "table tabletop desk still_life", "стол столе стола столом натюрморт*"),
        new(new Depths(), "underwater reef aquarium under_water seabed", "подвод* аквариум* риф рифе рифы под_водой"),
        new(new Space(), "space cosmos cosmic galaxy galaxies nebula universe orbit planet planets mars outer_space on_the_moon on_mars milky_way alien", "космос* космич* галактик* туманност* вселенн* орбит* планет* марс* на_луне млечн* инопланет*"),
    ];

    public static IReadOnlyList<Word> Circumstances { get; } =
    [
        new(DayTime.Day, "day daytime noon midday sun sunny sunshine", "днем полдень солнце солнца солнцем солнечн*"),
        new(DayTime.Dawn, "dawn sunrise daybreak morning", "рассвет* утро утром утра утренн* восход*"),
        new(DayTime.Sunset, "sunset sundown dusk twilight evening golden_hour", "закат* вечер* сумерк* сумереч*"),
        new(DayTime.Night, "night nights midnight nighttime nocturnal moon moonlit moonlight starry stars neon", "ночь ночи ночью ночн* полночь полуноч* луна луны луну луной лунн* звездн* звезды звезд звездами неонов*"),
        new(Weather.Snow, "snow snowy winter wintry snowfall frozen frosty ice icy christmas", "снег* снеж* зима зимы зиму зиме зимой зимн* мороз* заснеж* лед льду новогодн* рождеств*"),
        new(Weather.Fog, "fog foggy mist misty haze hazy smoke", "туман туманы тумане тумана туманом туманн* дымк*"),
        new(Weather.Rain, "rain rainy raining drizzle storm stormy thunderstorm", "дождь дождя дождем дожде дождлив* ливень гроза грозы грозу шторм*"),
        new(Weather.Autumn, "autumn autumnal fall", "осень осени осенью осенн* листопад*"),
        new(Weather.Rainbow, "rainbow rainbows", "радуга радуги радугу радугой радуге"),
        new(Weather.Aurora, "aurora northern_lights", "северн*_сияни* полярн*_сияни*"),
        new(new Mood(-0.6f), "dark gloomy moody sinister scary noir", "темн* мрачн* зловещ* страшн*"),
        new(new Mood(0.6f), "bright vivid vibrant colorful colourful cheerful happy", "ярк* красочн* весел* радостн* счастлив*"),
        new(Finish.Watercolour, "watercolor watercolour aquarelle pastel", "акварел* пастел*"),
        new(Finish.Oil, "oil_painting oil_paint oil_on_canvas in_oil impressionist impressionism van_gogh", "масло маслом импрессион*"),
        new(Finish.Sketch, "sketch pencil pencil_drawing charcoal", "набросок эскиз* карандаш* углем"),
        new(Finish.BlackAndWhite, "monochrome black_and_white grayscale greyscale", "монохром* черно_бел*"),
        new(Finish.Pixels, "pixel pixelart pixel_art 8bit 8_bit", "пиксел* пиксель*"),
    ];

    public static IReadOnlyList<Word> Colours { get; } =
    [
        new(Ink.Hex(0xD0342C), "red scarlet crimson", "красн* алый алая алое алые алого алой алую алом багров*"),
        new(Ink.Hex(0xE5822B), "orange ginger", "оранжев* рыж*"),
        new(Ink.Hex(0xF4C430), "yellow golden gold", "желт* золот*"),
        new(Ink.Hex(0x4FA047), "green emerald", "зелен* изумруд*"),
        new(Ink.Hex(0x3A78C9), "blue azure", "синий синяя синее синие синего синей синюю синему синим синих синем голубой голубая голубое голубые голубого голубую голубым голубых голубом лазурн*"),
        new(Ink.Hex(0x8A52B8), "purple violet lilac", "фиолетов* лилов* сиренев* пурпурн*"),
        new(Ink.Hex(0xF088B0), "pink rosy", "розов*"),
        new(Ink.Hex(0x8A5A36), "brown chestnut", "коричнев* бурый бурая бурого бурой буром каштанов*"),
        new(Ink.Hex(0x36323E), "black", "черный черная черное черные черного черной черную черному черным черных черном"),
        new(Ink.Hex(0xF6F1E8), "white", "белый белая белое белые белого белой белую белому белым белых белом белоснежн*"),
        new(Ink.Hex(0x8E9098), "grey gray silver", "серый серая серое серые серого серой серую серому серым серых сером серебр*"),
    ];

    public static IReadOnlyList<Word> Numbers { get; } =
    [
        new(1, "one single lone 1", "один одна одно одного одну одной 1"),
        new(2, "two couple pair both 2", "два две двух двумя двое пара пару оба обе"),
        new(3, "three 3", "три трех тремя трое"),
        new(4, "four 4", "четыре четырех четверо"),
        new(5, "five many several group flock herd 5", "пять пятеро много несколько группа стая стаю"),
    ];

    /// <summary>The next known word is not meant.</summary>
    public static IReadOnlyList<Word> Negations { get; } = [new(Negation.Next, "no without", "без")];

    /// <summary>Whoever was named before rides on, or sits in, what comes next, if that carries anybody.</summary>
    public static IReadOnlyList<Word> Relations { get; } = [new(Relation.On, "on in riding rides ride aboard", "на в во верхом")];

    public static Lexicon Lexicon { get; } = new([.. Negations, .. Relations, .. Numbers, .. Colours, .. Circumstances, .. Scenes, .. SubjectList.All]);
}
