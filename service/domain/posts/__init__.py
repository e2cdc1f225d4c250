"""Posts and who holds them: title chains beside names, and the people of an article."""

from service.domain.posts.chains import Apposition, Post, find_appositions
from service.domain.posts.people import PersonFound, find_people

__all__ = ["Apposition", "PersonFound", "Post", "find_appositions", "find_people"]
