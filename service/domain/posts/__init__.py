"""Posts and who holds them: title chains beside names, and the people of an article."""

from service.domain.posts.chains import Apposition, Post, find_appositions
from service.domain.posts.ministries import Ministry, find_ministries
from service.domain.posts.missions import Mission, find_missions
from service.domain.posts.people import PersonFound, find_people
from service.domain.posts.unnamed import find_unnamed_posts

__all__ = [
    "Apposition",
    "Ministry",
    "Mission",
    "PersonFound",
    "Post",
    "find_appositions",
    "find_ministries",
    "find_missions",
    "find_people",
    "find_unnamed_posts",
]
