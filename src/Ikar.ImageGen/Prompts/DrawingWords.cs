using static Ikar.ImageGen.Prompts.DrawingWordRole;

namespace Ikar.ImageGen.Prompts;

/// <summary>
/// The vocabulary of <see cref="DrawingIntent"/>: lower case, "е" for "ё", one row for one role, a word may stand in several rows.
/// A star stands for any ending and counts only if the word itself is in no row; an empty role only says that the word is no typing error of another.
/// </summary>
internal static class DrawingWords
{
    public static readonly (DrawingWordRole Role, string Words)[] Rows =
    [
        // Russian and Ukrainian: verbs.
        (DrawCommand, "нарисуй нарисуйте рисуй рисуйте изобрази изобразите изображай изображайте перерисуй перерисуйте дорисуй дорисуйте пририсуй порисуй визуализируй начерти начертите"),
        (DrawCommand, "нарисуи рисуи нарисуйка нарисуйтека наресуй норисуй нарисуйти нарисуйтэ нарисуйь narisuy narisui narisuj risuy risui namaluy namaliui"),
        (DrawCommand, "отрисуй отрисуйте зарисуй зарисуйте намалюй намалюйте малюй малюйте змалюй змалюйте зобрази зобразіть накресли накресліть домалюй перемалюй"),
        (DrawInfinitive, "нарисовать изобразить перерисовать дорисовать начертить отрисовать порисовать зарисовать намалювати намалювать зобразити змалювати накреслити рисовать малювати"),
        (DrawFuture, "нарисуешь нарисуете изобразишь изобразите нарисуем порисуем порисуешь намалюєш намалюєте намалюємо зобразиш зобразите"),
        (DrawPast, "нарисовал нарисовала нарисовали изобразил изобразила изобразили рисовал рисовала рисовали намалював намалювала намалювали зобразив зобразила зобразили"),
        (None, "нарисую нарисует нарисуют изобразит изобразят рисую рисует рисуют рисуем рисуешь намалює намалюю намалюють изображу зобразить преобрази рисунки"),
        (MakeCommand, "сделай сделайте сделайка создай создайте сгенерируй сгенерируйте сгенерь сгенери сгенерь генерируй генерируйте генерь нагенери нагенерируй сооруди запили"),
        (MakeCommand, "замути забабахай сваргань придумай придумайте разработай разработайте набросай набросайте накидай накидайте приготовь подготовь организуй выдай"),
        (MakeCommand, "согенерируй сгенирируй сгенируй сделои зделай зделайте делай sdelai sdelay sozdai sgeneriruy оформи подгони состряпай составь"),
        (MakeCommand, "згенеруй згенеруйте створи створіть зроби зробіть згенерь вигадай розроби підготуй накидай зготуй"),
        (MakeCommand | Gives, "покажи покажите покаж пришли пришлите скинь скиньте кинь киньте отправь отправьте вышли дай дайте давай кидай присылай шли подари покажіть надішли надішліть"),
        (MakeInfinitive, "сделать создать сгенерировать придумать показать прислать скинуть отправить разработать набросать зделать делать створити згенерувати зробити показати надіслати скинути"),
        (MakeFuture, "сделаешь сделаете создашь создадите сгенерируешь сгенерируете покажешь пришлешь скинешь зробиш створиш згенеруєш покажеш скинеш надішлеш"),
        (Want, "хочу хочется хотим хотел хотела хотели хотелось желаю нужен нужна нужно нужны надо можно требуется необходимо необходима захотелось"),
        (Want, "хочеться хочемо хотів хотіла хотілося потрібен потрібна потрібне потрібно потрібні треба можна"),
        (Receive, "увидеть получить посмотреть глянуть иметь побачити отримати глянути see have get receive"),

        // Russian and Ukrainian: what makes an infinitive a wish.
        (Modal, "можешь можете сможешь сможете сумеешь сумеете надо нужно необходимо требуется можно прошу попрошу просьба просим попросить пора задача задание возможно"),
        (Modal, "попробуй попробуйте попробуешь попробуете поможешь поможете спробуєш допоможеш постарайся постарайтесь помоги помогите давай давайте начни начинай продолжай хочешь хотите реально"),
        (Modal, "можеш зможеш зможете треба потрібно можна попросити прохання спробуй спробуйте допоможи допоможіть почни починай хочеш хочете слабо сложно трудно затруднит важко забудь забудьте"),
        (ModalPast, "мог могла могли міг"),
        (BegNegated, "мог могла могли міг затруднит сложно трудно важко забудь забудьте бойся ленись составит откажи откажите против"),
        (Particle, "бы б би"),
        (Whether, "ли чи ль"),
        (SoThat, "чтобы чтоб щоб"),
        (You, "ты вы тебя вас тебе вам бот бота ботик ти ви you u ya it someone somebody anyone anybody ikar икар"),
        (Subject, "я он она они мы оно никто вона він вони ми i he she we they people kids everyone artists children i'm i've he's she's they're"),
        (Why, "почему чему чого why"),
        (Question, "как что кто где когда зачем почему сколько какой какая какое какие какую каким чем отчего куда чей чья чье который откуда який яка яке які яку як що хто де коли навіщо чому скільки звідки"),
        (Question, "how what who when where why which whose whom"),
        (If, "если якщо пока раз if unless when whenever while until"),
        (Negation, "не ні ни без not never no don't dont doesn't doesnt didn't didnt isn't isnt can't cant cannot couldn't couldnt won't wont wouldn't wouldnt shouldn't without neither nor ain't"),
        (Glad, "здорово классно круто рад рада супер прекрасно чудово благодарен благодарна замечательно приятно wondering wonder appreciate glad happy grateful hope hoping thankful"),
        (Stop, "хватит перестань перестаньте прекрати прекратите нельзя запрещено запрещаю незачем лень ненавижу досить припини перестаньмо годі stop quit"),
        (Reporter, "сказал сказала сказали говорит говорят попросил попросила попросили просит просят просил просила написал написала написали пишет ответил ответила велел велела"),
        (Reporter, "сказав сказала каже просить попросив написав said says told tells wrote writes replied asked asks"),
        (Quotes, "слово слова фраза фразу фразы фразе команда команду команде команды командой словом фразой предложение переведи переведите перевод перевести word phrase command translate translation spell mean means означает meaning переклади переклад команді"),

        // English: verbs.
        (DrawEnglish, "draw paint sketch illustrate doodle redraw repaint depict darw drwa drow drawme render visualize visualise"),
        (DrawGerund, "drawing painting sketching illustrating doodling"),
        (MakeEnglish, "make create generate produce design craft compose whip prepare mke crate creat genrate generat genarate generete"),
        (MakeEnglish | Gives, "show send give get gimme bring share"),
        (MakeEnglish, "making creating generating designing"),
        (WantEnglish, "want need wanna wanted require fancy request"),
        (LikeEnglish, "like love appreciate"),
        (GetEnglish, "get have see receive"),
        (ModalEnglish, "can could would will can't cant couldn't couldnt won't wont wouldn't may might kan cn"),
        (Would, "would i'd id we'd i'll"),
        (AskTo, "want need like love ask asking beg possible able request wish trouble get have possibly"),
        (Transparent, "try help go ahead proceed attempt start begin forget remember quickly proceed keep mind begging"),
        (Let, "let's lets"),
        (About, "about насчет насчёт щодо"),

        // Nouns.
        (Picture, "картинк* картиноч* картинок рисунок рисунк* рисуноч* изображени* фото фотк* фотография фотографию фотографии фотографий фоточк* иллюстраци* картину картина картины арт арты артик пикч* визуализаци*"),
        (Picture, "картнику картнку катринку кратинку картику картинку изображние изображене малюнок малюнк* малюноч* зображенн* світлин* ілюстраці* світлина фотку картиночку kartinku kartinka risunok"),
        (Picture, "picture pictures pic pics image images drawing drawings illustration illustrations photo photos photograph photographs painting paintings artwork artworks art sketch sketches visual img imgs"),
        (Picture, "pictrue picure pitcure pciture imgae iamge photoo drawin depiction rendering render"),
        (Genre, "портрет портреты портретик логотип логотипы лого обложк* постер* плакат* открытк* аватар* аватарк* ава аву авку стикер* мем мемас мемчик скетч скетчи эскиз* набросок набросок наброск* пейзаж* натюрморт* комикс* обои баннер* иконк*"),
        (Genre, "карикатур* шарж* раскраск* заставк* концепт-арт концепт-арты пиксель-арт принт рендер фан-арт фанарт мультяшк* афиш* эмблем* герб акварель наклейк* гравюр* фреск* дудл смайлик"),
        (Genre, "обкладинк* листівк* наліпк* ескіз* шпалер* пейзаж аватарк* карикатур* стікер* розмальовк* натюрморт емблем* іконк*"),
        (Genre, "portrait portraits logo logos poster posters avatar avatars icon icons wallpaper wallpapers sticker stickers meme memes cartoon cartoons comic comics banner banners postcard postcards cover landscape landscapes"),
        (Genre, "doodle doodles caricature caricatures watercolor watercolour mural emblem emoji thumbnail flyer selfie headshot mascot self-portrait self-portraits"),

        // What is none.
        (Auxiliary, "is are was were isn't isnt aren't wasn't has had does did doesn't didn't will won't should been looks look shows looked seems failed fails works worked be dries по-моему понравилась понравился понравилось"),
        (Auxiliary, "был была было были есть работает загружается открывается выглядит получилась получился получилось"),
        (Definite, "the this that these those my your his her their our эту этот это эти эта этой этого той ту тот моей мою мой твою твой твоей его ее их свою свой ваш вашу нашу последнюю прошлую предыдущую вчерашнюю цю цей ця мою твою ту останню"),
        (Compound, "viewer viewers file files tag tags url urls link links letter letters frame frames gallery album albums size sizes format editor editors generator generators model models dataset datasets recognition component"),
        (Compound, "field fields column path paths converter resizer pipeline app apps page book books slider carousel button buttons director history class classes school teacher processing upload uploader uploads classifier"),
        (Compound, "detection segmentation editing backup server layer tool tools api service function endpoint software library folder quality show shoot copy credit credits element elements caption captions bucket brush call calls set sets"),
        (Comparative, "ярче темнее светлее больше меньше побольше поменьше поярче потемнее посветлее покрупнее почетче получше покрасивее четче лучше крупнее резче контрастнее квадратной черно-белой прозрачной фоном яскравішою більшою меншою світлішою"),
        (Comparative, "brighter darker smaller bigger larger sharper better lighter transparent clearer wider responsive clickable"),
        (Code, "matplotlib кодом ascii tikz plotly seaborn gnuplot mermaid plantuml graphviz псевдографик* аски pyplot drawio html css latex svg pygame tkinter opengl wpf winforms gdi"),
        (Code, "docker iso vm regex sql json таблицу таблиця таблицю spreadsheet pseudocode псевдокод"),
        (Tool, "python питон* javascript js java c# typescript excel эксел* екселі powerpoint word wpf matlab latex svg canvas html swift flutter react sql kotlin код* code коді консол* терминал* console terminal markdown qt unity"),
        (Tool, "word ворде pandas r autocad автокад* visio c++ rust golang php delphi scratch библиотек*"),
        (ToolPreposition, "in with using via на в у через by за допомогою помощью помощи"),
        (OtherVerb, "describe delete remove open upload explain look save print edit crop resize compress convert analyze analyse check fix compare rate download read find search tell write say think know see like love hate use"),
        (OtherVerb, "опиши опишите удали убери открой загрузи объясни сохрани распечатай отредактируй обрежь сожми проверь найди найдите поищи прочитай расскажи напиши знаю вижу видел смотрю люблю спасибо опиши видалити знайди поясни"),
        (OtherVerb, "thanks looking looks saw seen took take sent uploaded got made love loved liked нашел сделал скинул отправил прислал получил купил увидел"),

        // Small words.
        (Polite, "пожалуйста пожалуста пожалста пожалуйсто пжлст пжл пж пжлста плиз плз плис плизз please pls plz plss plez pleas kindly ласка прошу пожалуйста будьласка будь pliz пожал"),
        (Filler, "мне нам ну же ка так вот уж уже еще сейчас быстро быстренько срочно скорее теперь тогда просто лучше тоже также мені нам ще зараз швидко просто краще тоді прям прямо сначала только"),
        (Filler, "me us just also now then quickly again maybe perhaps possibly ever simply first too actually really right"),
        (Me, "me us мне нам мені меня мене"),
        (Article, "a an some any one another 1 один одну одно какую-нибудь какой-нибудь какое-нибудь какую-то какой-то якусь якийсь якесь couple few two 2 three 3 две два три"),
        (Trifle, "красивую красивый красивое красивые красивенькую новую новый новое другую другой хорошую классную крутую крутой прикольную гарну гарний гарне нову новий"),
        (Trifle, "nice beautiful cool new good great quick lovely pretty awesome"),
        (Something, "something anything что-нибудь что-то чего-нибудь чтонибудь что-либо шо-нибудь щось що-небудь"),
        (Preposition, "of for with from in on at by to into about as that which who where whose like into и или а в на к о об от по из за для с со у при про под над без до через який де у в від до із зі з та й або і"),
        (Join, "of with showing depicting featuring where containing with с со з із зі про where где де depicts about"),
        (And, "and or then и або та й і или а но але so but plus тогда затем потом поэтому тому"),
        (Lead, "привет здравствуй здравствуйте эй слушай слушайте окей ок хорошо отлично ладно да так ага добрый день вечер утро ребята друг дружище бро hi hey hello ok okay yes yeah yep well alright now dear bro dude"),
        (Lead, "bot бот ботик боте gpt chatgpt чатгпт ikar икар assistant ai ии siri alice алиса sure great perfect cool привіт вітаю слухай так добре гаразд therefore instead anyway so but"),
        (None, "кровать мать путь нить пять память печать сеть пасть радость imagine pictured generated generates картонку"),
        (Abbreviation, "mr mrs ms dr st vs г ул т д п prof jr sr e g"),
    ];
}
