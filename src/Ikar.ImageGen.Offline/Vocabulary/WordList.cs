using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;
using Ikar.ImageGen.Offline.Scenes;
using Ikar.ImageGen.Offline.Subjects;

namespace Ikar.ImageGen.Offline.Vocabulary;

/// <summary>Every word the painter knows. A new subject is a file in Subjects/ and one row here.</summary>
internal static class WordList
{
    public static IReadOnlyList<Word> Subjects { get; } =
    [
        new(new Cat(), "cat kitten kitty tomcat feline", "кот кота коту котом коте кошк* кошечк* котен* котик* котяр* киск*", "cats kittens коты котов котам котами котах кошки кошек кошкам кошками котята котят котики котиков"),
    ];

    public static IReadOnlyList<Word> Scenes { get; } =
    [
        new(new Meadow(), "meadow field fields grass grassland hill hills countryside", "луг луга лугу лугом лугах поле поля полю полем полях полян* трава траве травы траву травой холм*"),
        new(new Mountains(), "mountain mountains mountainous peak peaks alps alpine summit cliff cliffs", "гора горы гору горой горе гор горам горами горах горн* скал* вершин* альп*"),
        new(new Sea(), "sea ocean seaside marine", "море моря морю морем морей морям морск* океан*"),
        new(new Beach(), "beach shore coast seashore", "пляж* побереж* берег берегу берега"),
        new(new Lake(), "lake pond river", "озер* пруд пруду пруда пруды река реки реке реку рекой речк*"),
        new(new Garden(), "garden park yard orchard", "сад сада саду садом сады парк парке парка парку двор дворе двора"),
        new(new Forest(), "forest forests wood woods woodland jungle grove", "лес леса лесу лесом лесе лесов лесн* роща рощи роще рощу джунгл* чаща чаще опушк*"),
        new(new City(), "city cities town downtown street streets skyline urban metropolis megacity cyberpunk", "город города городу городом городе городск* улиц* мегаполис* киберпанк*"),
        new(new Desert(), "desert dune dunes sahara", "пустын* дюн* барханы барханах"),
        new(new Room(), "room indoor indoors kitchen bedroom interior home sofa couch", "комнат* кухн* спальн* интерьер* диван* дома гостин*"),
        new(new Depths(), "underwater reef aquarium", "подводн* аквариум* риф рифе рифы"),
        new(new Space(), "space cosmos cosmic galaxy galaxies nebula universe orbit astronaut planet planets", "космос* космич* галактик* туманност* вселенн* орбит* планет* звездолет*"),
    ];

    public static IReadOnlyList<Word> Circumstances { get; } =
    [
        new(DayTime.Day, "day daytime noon midday sunny", "день днем полдень солнечн*"),
        new(DayTime.Dawn, "dawn sunrise daybreak morning", "рассвет* утро утром утра утренн* восход*"),
        new(DayTime.Sunset, "sunset sundown dusk twilight evening", "закат* вечер* сумерк* сумереч*"),
        new(DayTime.Night, "night midnight nighttime nocturnal moonlit moonlight starry", "ночь ночи ночью ночн* полночь полуноч* лунн* звездн*"),
        new(Weather.Snow, "snow snowy winter wintry snowfall frozen frosty ice icy", "снег* снеж* зима зимы зиму зиме зимой зимн* мороз* заснеж*"),
        new(Weather.Fog, "fog foggy mist misty haze hazy", "туман туманы тумане тумана туманом туманн* дымк*"),
        new(Weather.Autumn, "autumn autumnal fall", "осень осени осенью осенн*"),
    ];

    public static IReadOnlyList<Word> Colours { get; } =
    [
        new(Ink.Hex(0xD8352F), "red scarlet crimson", "красн* ал* багров*"),
        new(Ink.Hex(0xE8842C), "orange ginger", "оранжев* рыж*"),
        new(Ink.Hex(0x33303C), "black", "черн*"),
        new(Ink.Hex(0xF4F0E8), "white", "бел*"),
    ];

    public static IReadOnlyList<Word> Numbers { get; } =
    [
        new(1, "one single lone", "один одна одно одного одну одной"),
        new(2, "two couple pair 2", "два две двух двумя двое пара пару"),
        new(3, "three 3", "три трех тремя трое"),
    ];

    public static Lexicon Lexicon { get; } = new([.. Colours, .. Numbers, .. Circumstances, .. Scenes, .. Subjects]);
}
