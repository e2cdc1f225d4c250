"""Measure the loaded model with everything around it, as a user meets it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

from service.domain.article import parse_article
from service.domain.briefing import Length, plan_brief
from service.domain.evaluation import Rouge, TermCase, TermScores, rouge, score_terms
from service.domain.normalising import normalise
from service.domain.translation import TermStatus, Translation

Translate = Callable[[str], Awaitable[Translation]]
_NUMERIC = frozenset({"number", "date"})


@dataclass(frozen=True, slots=True, kw_only=True)
class QualityScores:
    """BLEU and chrF2 over a set, each with the signature that says how it was computed."""

    sentences: int
    bleu: float
    bleu_signature: str
    chrf: float
    chrf_signature: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberScores:
    """How many numbers and dates of a text are in its translation with their value."""

    quantities: int
    right: int
    sentences: int
    doubtful: int

    @property
    def share(self) -> float:
        """Return the share of right numbers, in percent."""
        return 100 * self.right / max(1, self.quantities)


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryScores:
    """Mean ROUGE of our Chinese one-sentence brief, and of the first sentence as a baseline."""

    articles: int
    ours: Rouge
    lead: Rouge


async def evaluate_terms(cases: Sequence[TermCase], *, translate: Translate) -> TermScores:
    """Translate each document as one text, a sentence a line, and score its terms.

    Raises:
        EngineError: the model could not answer.
    """
    lines: list[str] = []
    for _, group in groupby(cases, key=lambda case: case.document):
        sentences = [case.zh for case in group]
        lines.extend((await translate("\n".join(sentences))).text.split("\n"))
    return score_terms(cases, lines)


async def evaluate_quality(
    sources: Sequence[str], references: Sequence[str], *, translate: Translate
) -> QualityScores:
    """Translate sentences by themselves and compare them with their references (Post 2018).

    Raises:
        EngineError: the model could not answer.
    """
    import sacrebleu

    said = [(await translate(source)).text.replace("\n", " ") for source in sources]
    bleu, chrf = sacrebleu.BLEU(), sacrebleu.CHRF()
    scores = [metric.corpus_score(said, [list(references)]).score for metric in (bleu, chrf)]
    return QualityScores(
        sentences=len(said),
        bleu=round(scores[0], 1),
        bleu_signature=str(bleu.get_signature()),
        chrf=round(scores[1], 1),
        chrf_signature=str(chrf.get_signature()),
    )


async def evaluate_numbers(sentences: Sequence[str], *, translate: Translate) -> NumberScores:
    """Translate sentences and count the numbers and dates that kept their value.

    Raises:
        EngineError: the model could not answer.
    """
    quantities = right = doubtful = 0
    for sentence in sentences:
        found = await translate(sentence)
        uses = [use for use in found.terms if use.kind in _NUMERIC]
        quantities += len(uses)
        right += sum(use.status is not TermStatus.MISSED for use in uses)
        doubtful += any(warning.kind in _NUMERIC for warning in found.warnings)
    return NumberScores(
        quantities=quantities, right=right, sentences=len(sentences), doubtful=doubtful
    )


def evaluate_summaries(articles: Sequence[tuple[str, str]]) -> SummaryScores:
    """Compare the sentence that a flash brief is made of with a reference summary.

    ``articles`` are pairs of article and reference summary, in Chinese.
    """
    ours, lead = [], []
    for text, reference in articles:
        article = parse_article(normalise(text).text)
        plan = plan_brief(article, term_spans=[], length=Length.FLASH)
        chosen = "".join(span.of(article.text) for span in plan.lead)
        first = article.paragraphs[0].text.split("。")[0] if article.paragraphs else ""
        ours.append(rouge(chosen or first, reference))
        lead.append(rouge(first, reference))
    return SummaryScores(articles=len(articles), ours=_mean(ours), lead=_mean(lead))


def _mean(scores: Sequence[Rouge]) -> Rouge:
    count = max(1, len(scores))
    return Rouge(
        one=round(sum(score.one for score in scores) / count, 1),
        two=round(sum(score.two for score in scores) / count, 1),
        longest=round(sum(score.longest for score in scores) / count, 1),
    )
