"""Words said in anger before another name nothing, and no blood is meant by them."""

import pytest

from edge.dialog.vocabulary.in_anger import without_anger


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("two bloody burgers, no effing onions", "two burgers, no onions"),
        ("where are the damn napkins", "where are the napkins"),
        ("about bloody time", "about time"),
        ("bloody hell", "bloody hell"),
        ("a bloody mary", "a bloody mary"),
        ("he has a bloody nose", "he has a bloody nose"),
        ("damn you", "damn you"),
        ("his hands are all bloody", "his hands are all bloody"),
        ("sauce on the side, are you deaf or just stupid", "sauce on the side"),
        ("no onions. Are you deaf?", "no onions"),
        ("and an orange juice. you get that or are you stupid", "and an orange juice"),
        ("come on you stupid box, number six, large", "come on number six, large"),
        ("two cokes, for God's sake", "two cokes"),
        ("YES, Christ", "YES"),
        ("yes for Christ's sake", "yes"),
        ("a burger, pickles on it if that tin ear of yours is up to it", "a burger, pickles on it"),
        ("extra pickles, if your crap brain can manage that", "extra pickles"),
        ("two cokes, if you think you can handle that", "two cokes"),
        ("a large shake, reckon you can manage that?", "a large shake"),
        ("bunch of crooks! alright, two", "alright, two"),
        ("a classic if you can do it without onions", "a classic if you can do it without onions"),
        ("a large one if that comes with fries", "a large one if that comes with fries"),
        ("if you have it, a pie", "if you have it, a pie"),
        ("a bunch of grapes", "a bunch of grapes"),
        ("are you deaf", "are you deaf"),
        ("you useless box", "you useless box"),
        ("are you open", "are you open"),
        ("three bucks for water, you robbers! A cup of tap water will do", "A cup of tap water will do"),
        ("Five dollars for a burger? A junior one then", "A junior one then"),
        ("five dollars for a burger", "five dollars for a burger"),
        ("is it still eight dollars for two fish? ok", "is it still eight dollars for two fish? ok"),
        ("are you kidding me", "are you kidding me"),
        ("is the soup slow cooked or fried", "is the soup slow cooked or fried"),
        ("I am deaf, please speak up", "I am deaf, please speak up"),
    ],
)
def test_only_what_stands_before_another_word_goes(said: str, plain: str) -> None:
    assert without_anger(said) == plain
