using Ikar.ImageGen.Offline.Subjects;

namespace Ikar.ImageGen.Offline.Vocabulary;

/// <summary>The words for everything that can stand, swim or fly in a picture. A new subject is a file in Subjects/ and one row here.</summary>
internal static class SubjectList
{
    public static IReadOnlyList<Word> All { get; } =
    [
        new(new Cat(), "cat kitten kitty tomcat feline", "кот кота коту котом коте котяр* кошка кошку кошке кошкой кошечк* котен* котик котика котику котиком киска киску", "cats kittens коты котов котам котами котах кошки кошек кошкам кошками котята котят котики котиков"),
        new(new Dog(), "dog puppy doggy hound corgi husky labrador", "собака собаку собаке собакой собачк* пес пса псу псом песик* щенок щенка щенку щенком корги хаски", "dogs puppies собаки собак собакам псы псов щенки щенков щенят*"),
        new(new Fox(), "fox foxy vixen", "лиса лису лисе лисой лисица лисицу лисич* лисен* лис лиса", "foxes лисы лисицы лисят*"),
        new(new Bear(), "bear teddy teddy_bear grizzly", "медвед* мишка мишку мишкой медвеж*", "bears медведи медведей медвежат*"),
        new(new Bear(panda: true), "panda", "панда панду панде пандой", "pandas панды панд"),
        new(new Rabbit(), "rabbit bunny hare", "кролик кролика кролику кроликом зайчик* заяц зайца зайцу зайцем зайка зайку зайчон* крольч*", "rabbits bunnies hares кролики кроликов зайцы зайцев зайчата"),
        new(new Horse(), "horse pony stallion mare", "лошад* конь коня коню конем пони жереб*", "horses ponies лошади лошадей кони коней"),
        new(new Horse(unicorn: true), "unicorn", "единорог единорога единорогу единорогом единорож*", "unicorns единороги единорогов"),
        new(new Owl(), "owl", "сова сову сове совой совен* филин*", "owls совы сов совята"),
        new(new Bird(), "bird sparrow parrot swallow eagle seagull songbird", "птица птицу птице птицей птичк* птенец воробе* воробь* попуга* ласточк* орел орла чайка чайку голубь голубя снегирь снегиря", "birds parrots eagles seagulls птицы птиц птицами птички птичек попугаи чайки"),
        new(new Fish(), "fish goldfish clownfish", "рыба рыбу рыбе рыбой рыбка рыбку рыбк*", "fishes рыбы рыб рыбками рыбки рыбок"),
        new(new Butterfly(), "butterfly moth", "бабочка бабочку бабочке бабочкой мотылек мотылька", "butterflies бабочки бабочек бабочками мотыльки"),
        new(new Dragon(), "dragon wyvern", "дракон дракона дракону драконом драконе дракончик*", "dragons драконы драконов драконами"),
        new(new Knight(), "knight warrior paladin", "рыцарь рыцаря рыцарю рыцарем воин воина воину воином", "knights warriors рыцари рыцарей воины воинов"),
        new(new Astronaut(), "astronaut cosmonaut spaceman", "космонавт космонавта космонавту космонавтом астронавт*", "astronauts cosmonauts космонавты космонавтов"),
        new(new Robot(), "robot android droid cyborg", "робот робота роботу роботом андроид* киборг*", "robots androids роботы роботов роботами"),
        new(new Person(woman: false), "man person guy boyfriend king wizard gentleman grandfather", "мужчин* человек* парень парня дедушк* король короля волшебник* старик*", "men people мужчины люди людей"),
        new(new Person(woman: true), "woman lady girlfriend queen princess witch ballerina grandmother", "женщин* девушк* бабушк* королев* принцесс* ведьм* дама даму", "women ladies женщины девушки"),
        new(new Person(woman: true, child: true), "girl daughter", "девочк* дочка дочку дочь", "girls девочки девочек"),
        new(new Person(woman: false, child: true), "boy kid child son", "мальчик* ребенок ребенка сын сына", "boys kids children мальчики дети детей"),
        new(new Snowman(), "snowman", "снеговик*", "snowmen снеговики"),
        new(new House(), "house home cottage cabin hut villa lodge", "дом дому домом доме домик* изба избу избушк* коттедж* хижин*", "houses cottages домики домов"),
        new(new Castle(), "castle fortress palace", "замок замка замку замком замке крепост* дворец дворца дворце", "castles замки замков"),
        new(new Lighthouse(), "lighthouse", "маяк маяка маяку маяком маяке", "lighthouses маяки"),
        new(new Tree(), "tree oak willow maple birch", "дерево дерева дереву деревом дереве дуб дуба дубом береза березу березы клен клена ива иву", "trees деревья деревьев"),
        new(new Palm(), "palm palm_tree", "пальма пальму пальмой пальме", "palms пальмы пальм пальмами"),
        new(new Cactus(), "cactus", "кактус кактуса кактусу кактусом", "cacti cactuses кактусы кактусов"),
        new(new Flowers(), "flower flowers rose roses tulip tulips bouquet daisy daisies sunflower sunflowers blossom blossoms", "цветок цветка цветы цветов цветами цветах роза розы розу роз розой тюльпан* ромашк* букет* подсолнух*"),
        new(new Boat(), "boat sailboat ship yacht sailing_boat sailing_ship sailing vessel", "лодка лодку лодке лодкой парусник* парусн* корабл* яхта яхту яхте яхтой", "boats ships yachts sailboats лодки лодок корабли кораблей яхты яхт"),
        new(new Car(), "car automobile taxi auto vehicle", "машина машину машине машиной машинк* автомобил* автомобиль такси", "cars машины машин автомобили"),
        new(new Plane(), "plane airplane aeroplane aircraft jet", "самолет самолета самолету самолетом самолетик*", "planes airplanes самолеты самолетов"),
        new(new Rocket(), "rocket spaceship starship shuttle spacecraft", "ракета ракету ракете ракетой звездолет* космическ*_корабл*", "rockets spaceships ракеты ракет"),
        new(new Balloon(), "balloon hot_air_balloon", "воздушн*_шар*", "balloons hot_air_balloons"),
        new(new Cup(), "cup coffee tea mug cappuccino", "чашка чашку чашкой чашке кофе чай чая чаем кружка кружку", "cups mugs чашки"),
        new(new Apple(), "apple", "яблоко яблока яблоку яблоком яблочк*", "apples яблоки яблок яблоками"),
        new(new Heart(), "heart love", "сердце сердца сердцем сердечк* любовь", "hearts сердечки"),
    ];
}
