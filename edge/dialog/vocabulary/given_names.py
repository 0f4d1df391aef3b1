# ruff: noqa: E501 - tables: names in rows
"""Common given names, and which pronoun goes with them. PURE.

It says only that a word may be somebody's name, and "she" or "he" of one that is nearly always the one of them; who is
called otherwise is either. Source: the names that are in use most in the United States and in Mexico, and some that are
in Britain and Ireland, as far as they are no word for food ("Olive", "Basil", "Ginger") and no everyday word ("Will",
"May", "Mark", "Grace").
"""

from typing import Final

from edge.dialog.vocabulary.tables import words_of

SHE_NAMES: Final = frozenset(
    words_of(
        """
    abby abigail adriana alejandra alice alicia alison allison alma amanda amelia amy ana andrea angela angelica anita ann anna anne
    annie ashley audrey ava barbara beatriz becca becky bella beth betty bianca brenda brianna brittany camila carla carmen
    carol carolina caroline carolyn carrie catherine cecilia celia charlotte chelsea chloe christina christine cindy claire clara claudia
    courtney cristina crystal cynthia daisy dana daniela danielle deborah debra delia denise diana diane dolores donna dora doris
    dorothy eileen elaine elena eliza elizabeth ella ellen ellie elsa emily emma erica erin esmeralda esther eva evelyn fatima
    felicia fernanda fiona flor florence frida gabriela gabrielle gail gina giselle gloria graciela greta guadalupe hannah heather
    heidi helen holly ines irene iris irma isabel isabella isla ivonne jackie jacqueline jamila jane janet janice jasmine jean jenna jennifer
    jenny jessica jill joan joanna josefina joyce judith judy julia juliana julie karen karina karla kate katherine kathleen
    kathy katie katrina kayla keisha kelly kelsey kim kimberly kristen kristin lara laura lauren layla leah leila leticia lena liliana
    linda lisa liz lola lori lorena lorraine lucia lucy luisa lupe lydia lynn mabel maddie madison maggie mandy mara marcela
    marcia margaret margarita maria mariana marie marilyn marina marisa marisol martha maya megan melanie melissa mercedes
    meredith mia michelle mila miranda molly monica nadia nancy naomi natalia natalie nia nicole nina noemi nora norma olga olivia pamela
    paola patricia patty paula pauline penny perla phoebe pilar priya rachel ramona raquel rebecca regina renata renee rita rosa rosalia
    rosario rosie roxana ruth sabrina sally samantha sandra sara sarah selena serena shannon sharon sheila shelly shirley silvia sofia
    sonia sophia sophie stacy stella stephanie sue susan susana suzanne sylvia tamara tammy tania tanya tara tatiana teresa
    theresa tiffany tina tracy valentina valeria vanessa vera veronica vicky victoria violeta virginia vivian wanda wendy
    ximena yesenia yolanda zara zoe
    aaliyah agnes aisha anjali aoife ariana beryl bertha birdie bonnie cathy chayo cheryl ciara citlali connie deb debbie debby debs deepa doreen dottie edith effie ethel evie freya
  gertrude ginny gracie hailey haley harriet imogen isabelle itzel jemima jodie josie kathryn katy kaylee khadija kirsty kylie lacey leanne lexi lorna lottie louise madeline maisie
  marjorie marta maureen mavis maxine mildred millie myrtle nadine nell nellie nevaeh niamh noreen nuria odette orla petra rachael rhonda roberta roisin roxanne shaz sheryl shona
  sinead siobhan tess tessa thelma tilly tonya tricia trish trudy ursula velma wilma winnie yasmin yvette yvonne zoey
    """
    )
)
HE_NAMES: Final = frozenset(
    words_of(
        """
    aaron abel abraham adam adrian agustin alan albert alberto alejandro alfonso alfredo allen alonso alvaro andres andrew andy
    angel anthony antonio armando arnold arthur arturo austin ben benjamin bernard bernardo bob bobby brad bradley brandon brendan
    brian bruce bruno bryan caleb calvin carl carlos cesar chad charles charlie chris christian christopher clarence claudio clyde cody
    colin connor craig cristian curtis dale damian dan daniel danny dante darren dave david dennis derek diego dominic donald
    doug douglas dustin dwight dylan earl eddie edgar eduardo edward edwin eli elias elijah emilio emmanuel enrique eric
    ernesto ernie esteban ethan eugene evan ezra fabian felipe felix fernando francisco frank franklin fred frederick gabriel gael
    gary george gerald gerardo gilbert gilberto glenn gonzalo gordon greg gregory guillermo gus gustavo harold harry hector henry
    herbert hernan hugo humberto ian ignacio isaac isaiah ismael ivan jack jacob jaime jake jamal james jared jason javier jeff jeffrey jeremy
    jerome jerry jesse jesus jim jimmy joaquin joe joel john johnny jonathan jorge jose joseph josh joshua juan julian julio
    justin keith ken kenneth kevin kyle lance larry lawrence leo leon leonard leonardo leroy liam lincoln logan lorenzo louis luca lucas
    luis luke luther malik manny manuel marcel marco marcos marcus mario martin marvin mateo matthew mauricio maurice max
    michael miguel mike milo mitch mohamed moises nate nathan nathaniel neil nicholas nicolas noah norman octavio omar oscar osvaldo owen
    pablo patrick paul pedro pete peter phil philip preston rafael ralph ramiro ramon randy raul ray raymond ricardo richard
    rick ricky roberto rob robert rodney rodrigo roger roland rolando ron ronald ronnie roy ruben russell ryan salvador sam samuel santiago
    saul scott sean sebastian sergio seth shane shawn simon spencer stanley stephen steve steven stuart tariq ted terrence terry theo
    theodore thomas tim timothy todd tom tomas tommy tony travis trevor tyler tyrone ulises vernon vicente victor vincent
    vladimir walter warren wayne wesley wilson xavier zach zachary
    abdul ahmed aiden alastair alf alfie ali amit archie arjun arlo barry baz bert bertie beto billy brayden brett brody bubba callum chuy clifford clint clive colton darnell
    dashawn declan deshawn duane dwayne elliot elliott elmer emmett ernest ewan fletcher gareth garrett gavin gaz geoff gerry graham hamish hank harvey hassan hussein ibrahim
    jasper jay jayden jed jeremiah jimbo joey johnnie jon jonah jonny jordy josiah kayden kev kieran kirk kofi kurt kwame lalo landon leland lenny lewis lionel lloyd marc marquis
    mason matt matty mick mickey micky mitchell mohammad mohammed monty morris muhammad murray mustafa myles ned nick nicky nigel nolan oliver ollie osman otis paco pepe perry
    phillip pierce quentin quique raj randall ravi reggie rhys rico rory ross rudy rupert sanjay seamus shaun sheldon silas solomon stan sully terrance terrell tobias toby tommie
    trent tucker tyrell vern vince vinnie vinny wally walt wendell william willie winston wyatt xander yusuf zac zeke
    """
    )
)
GIVEN_NAMES: Final = (
    SHE_NAMES | HE_NAMES | frozenset(words_of("alex casey jamie jordan morgan riley taylor pat robin dakota"))
)


def pronoun_of(name: str) -> str:
    """ "she" or "he" where nearly everybody of that name is the one; "" where it may be either."""
    low = name.lower()
    return "she" if low in SHE_NAMES else "he" if low in HE_NAMES else ""
