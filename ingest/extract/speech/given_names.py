"""Given names that tell who "she" and "he" may be. What is given to both is in neither."""

from collections.abc import Iterable

from ingest.text.tokens import fold

_WOMEN = frozenset({"aunt", "chairwoman", "congresswoman", "councilwoman", "daughter",
                    "grandmother", "miss", "mother", "mrs", "ms", "queen", "sister", "spokeswoman",
                    "widow", "wife", "woman"})  # fmt: skip
_MEN = frozenset({"boy", "brother", "congressman", "father", "fisherman", "grandfather", "husband",
                  "king", "man", "mr", "nephew", "sir", "son", "uncle"})  # fmt: skip
_FEMALE = """
aisha alejandra aleksandra alexandra alice alina amanda amina amira ana anastasia andreia angela
angelina anita anjali ann anna annalena anne antonia astrid barbara beatriz benazir bianca bridget
camila carla carmen carolina caroline catherine cecilia celia chantal charlotte christina
christine cilia claudia condoleezza cristina cynthia daniela deborah delcy diana dilma dolores
dorothy edith elaine elena elisa elizabeth ella ellen elvira emilia emily emma erika esther eva
evelyn fatima fatma fatou fernanda florence francesca gabriela giorgia gloria grace graciela greta
halima hanna hannah hawa heather helen helena hillary ines ingrid irene irina iris isabel isabella
ivanna ivonne jacinda jane janet jennifer jessica joanna josefina judith julia juliana julie kaja
karen karoline kate katherine kathleen kathy khadija kristi kristina lara laura laurel leila
leticia lidia lilian linda lisa liudmila lucia lucy luisa magdalena maia manuela margaret
margarita maria mariam mariana marisol marta martha mary maryam melissa mercedes meryem michelle
miriam mirjana monica nadia nancy naomi natalia natalie nicole nikki noura oksana olena olga paola
patricia paula pauline petra rachel ravina rebecca rita roberta rosa roxana ruth sabrina salma
samantha sandra sanna sara sarah sheila shirin silvia sofia sonia sophie stefania stephanie susan
susana svetlana sylvia tamara tatiana tatyana teresa theresa tulsi ursula valentina valeria
vanessa vera veronica victoria viktoria virginia xiomara yolanda yulia yuliia yvette yvonne zahra
zainab zohra
"""
_MALE = """
abdel abdelaziz abdul abdulla abdullah abdullahi adam adil ahmad ahmed akbar alan albert alberto
alejandro aleksandr alexander alexandre alfonso alfredo ali alvaro alvin amir anatoly anders
andrew andrii andriy anthony antonio antony anwar arturo asif asim attaullah babagana barack ben
benjamin bernard bernardo bill bob bola boris bradley brian bruce carlos cesar charles christian
christopher clement colin craig dan daniel dario dave david denis dennis diego dmitri dmitro
dmitry dmytro donald douglas eduardo edward emmanuel enrique eric ernesto esteban evo fabio felipe
felix ferdinand fernando filippo francisco frank frederick friedrich geoffrey george gerardo gian
giovanni gonzalo gregory guillermo gustavo hakan hamid harry hassan hector henry herman hugo
hussein iain ian ibrahim ignacio igor ihor ismail ivan jack jacob jaime jair jake james jason
javier jeff jeffrey jens jeremy jerome jim joe john johnny jonathan jorge josep joseph joshua juan
julio justin keir keith kenneth kevin khaled khalid lawrence leonid lindsey lloyd luca lucas luigi
luis lula mahmood mahmoud mahmud manuel marco marcos mark markus martin mateo matthew mauricio
maxim michael michel miguel mike mikhail milton mohamad mohamed mohammad mohammed moussa muhammad
mustafa naim narendra nayib nicolas nigel oleg oleh oleksandr oleksiy omar osama oscar otto pablo
patrick paul pavlo pedro pete peter petro philip pierre rafael rahul ralph ramiro ramon rand
randall raul raymond recep ricardo richard robert roberto rodrigo roger roman ronald ruben rustem
ryan salvador samuel saul scott sean sebastian sergei sergey sergio serhii serhiy shafqat shehbaz
simon stanislav stephen steve steven stuart syed taras tedros thomas tim timothy tom tomas tony
troy ulf umar uriel usman vadim vadym valery victor viktor vitali vitalii vladimir volker
volodymyr vyacheslav walter wilfredo will william wilmer wolfgang yahya yevgeny yoav yossi yuri
yusuf zabihullah
"""
FEMALE, MALE = frozenset(_FEMALE.split()), frozenset(_MALE.split())


def sex_of(name: str, titles: Iterable[str] = ()) -> str:
    """Tell what a name and the words before it say: "female", "male" or nothing."""
    if not _WOMEN.isdisjoint(titles):
        return "female"
    if not _MEN.isdisjoint(titles):
        return "male"
    parts = fold(name).split()
    if len(parts) < 2:
        return ""  # a surname alone may be like a given name
    return "female" if parts[0] in FEMALE else "male" if parts[0] in MALE else ""
