"""The recipe of the bundled model, stage by stage on a tiny corpus of our own sentences."""

from __future__ import annotations

import importlib
import itertools
import json
import lzma
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from service.domain import markup

pytest.importorskip("jieba")
pytest.importorskip("sacrebleu")

# transformers recommends a package that the recipe's own tokens do not need.
pytestmark = pytest.mark.filterwarnings("ignore:Recommended. pip install sacremoses")

Stage = Callable[[str], ModuleType]

RECIPE = Path(__file__).resolve().parents[2] / "models" / "recipes" / "zh-en"
STAGES = (
    "prepare",
    "score",
    "headlines",
    "tokenize_corpus",
    "lexicon",
    "genre",
    "register",
    "templates",
    "annotate",
    "train",
    "export",
    "parts",
    "forward",
)
PIECES = 365
SECONDS = 6
STEPS = 500

_WHO = (("省长", "The governor"), ("市长", "The mayor"), ("代表", "The delegate"))
_PEOPLE = (("省长", "governor"), ("市长", "mayor"), ("代表", "delegate"))
_WHERE = (("河北", "Hebei"), ("山西", "Shanxi"), ("浙江", "Zhejiang"))
_DID = (("视察了学校", "inspected the school"), ("视察了工厂", "inspected the factory"))
_WHEN = (("2021年", "in 2021"), ("2022年", "in 2022"), ("2023年", "in 2023"))


@pytest.fixture(scope="module")
def stage() -> Iterator[Stage]:
    """Return a function that imports a stage as its script would be run, from its own folder."""
    sys.path.insert(0, str(RECIPE))
    yield importlib.import_module
    sys.path.remove(str(RECIPE))
    for name in (*STAGES, "evaluate"):
        sys.modules.pop(name, None)


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory, stage: Stage) -> Path:
    """Return a work folder that has been through every stage up to the checkpoint."""
    folder = tmp_path_factory.mktemp("work")
    write_corpus(folder / "corpus.tsv.xz")
    stage("prepare").prepare(
        folder / "corpus.tsv.xz", folder, mixture=stage("prepare").MIXTURES["tiny"]
    )
    stage("headlines").headlines(write_news(folder / "news.jsonl.xz"), folder)
    stage("tokenize_corpus").train_pieces(folder, pieces=PIECES)
    stage("lexicon").build(folder / "corpus.tsv.xz", folder, align=by_meaning, known=2)
    stage("annotate").annotate(folder, write_glossary(folder / "glossary"), composed=40)
    train = stage("train")
    train.train(folder, preset=train.PRESETS["tiny"], minutes=10, device="cpu", steps=STEPS)
    return folder


@pytest.fixture(scope="module")
def exported(work: Path, stage: Stage) -> Path:
    """Return the model folder of the work folder's checkpoint."""
    folder = work / "model"
    run(stage("export"), "--work", str(work), "--id", "tiny", "--out", str(folder))
    return folder


def run(stage: ModuleType, *arguments: str) -> None:
    """Run a stage as its command would be."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", [str(stage.__file__), *arguments])
        stage.main()


def write_corpus(path: Path) -> None:
    """Write 54 pairs of the official register and 54 of another, in the corpus's form."""
    with lzma.open(path, "wt", encoding="utf-8") as out:
        for group, end in (("gov", "。"), ("general", "！")):
            for who, where, did, when in itertools.product(_WHO, _WHERE, _DID, _WHEN):
                zh = f"{when[0]}，{where[0]}{who[0]}{did[0]}{end}"
                out.write(f"{group}\t{zh}\t{who[1]} of {where[1]} {did[1]} {when[1]}.\n")


def write_news(path: Path) -> Path:
    """Write six news articles with their headlines, in the news corpus's form."""
    with lzma.open(path, "wt", encoding="utf-8") as out:
        for (who, _), (where, _) in itertools.product(_WHO[:2], _WHERE):
            article = f"本台消息，2021年，{where}{who}视察了学校。(视频编辑：某人)"
            row = {"article": article, "summary": f"{where}{who}视察学校"}
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
    return path


def write_glossary(folder: Path) -> Path:
    """Write a glossary with two terms of the corpus, as the built-in ones are written."""
    folder.mkdir()
    rows = ["zh,en,category,en_accept", "河北,Hebei,place,", "省长,governor,title,"]
    (folder / "terms.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    return folder


def by_meaning(zh: Path, en: Path) -> Iterator[tuple[set[tuple[int, int]], ...]]:
    """Link the words of the corpus that mean the same, alike in both directions."""
    same = dict((*_WHERE, *_PEOPLE, ("视察", "inspected"), ("学校", "school"), ("工厂", "factory")))
    with zh.open(encoding="utf-8") as left, en.open(encoding="utf-8") as right:
        for source, target in zip(map(str.split, left), map(str.split, right), strict=True):
            wanted = [(i, same[word]) for i, word in enumerate(source) if word in same]
            links = {(i, target.index(word)) for i, word in wanted if word in target}
            yield links, links


def held_out(work: Path) -> list[str]:
    """Return the Chinese sentences that were held out."""
    return [zh for zh, _ in json.loads((work / "held-out.json").read_text(encoding="utf-8"))]


def test_held_out_sentences_are_in_no_mixture(work: Path) -> None:
    for name in ("main", "adapt"):
        text = (work / f"{name}.tsv").read_text(encoding="utf-8")
        assert not [zh for zh in held_out(work) if zh in text]


def test_a_corpus_line_without_its_tabs_is_named(tmp_path: Path, stage: Stage) -> None:
    corpus = tmp_path / "corpus.tsv"
    corpus.write_text("gov\t会议开始。\tThe meeting began.\n会议结束。\n", encoding="utf-8")
    with pytest.raises(SystemExit, match="line 2"):
        stage("prepare").prepare(corpus, tmp_path, mixture={})


def test_pairs_whose_lengths_disagree_are_dropped(stage: Stage) -> None:
    is_clean = stage("prepare").is_clean
    assert is_clean("gov", "会议今天上午开始。", "The meeting began this morning.")
    assert not is_clean("gov", "会议今天上午在这里准时正式开始，代表们全部出席。", "Yes.")


def test_web_pairs_without_a_whole_sentence_are_dropped(stage: Stage) -> None:
    is_clean = stage("prepare").is_clean
    assert is_clean("general", "会议今天上午开始。", "The meeting began this morning.")
    assert not is_clean("general", "会议今天上午开始。", "the meeting began this morning")


def test_general_pairs_that_a_model_finds_unlikely_are_left_out(
    tmp_path: Path, stage: Stage
) -> None:
    prepare = stage("prepare")
    found = [(f"第{number}句。", f"Sentence {number}.") for number in range(16)]
    assert prepare.likely(found, tmp_path / "scores.npy") == found
    np.save(tmp_path / "scores.npy", np.array([-9.0, *[-1.0] * 14, -8.0], np.float32))
    assert prepare.likely(found, tmp_path / "scores.npy") == found[1:-1]
    np.save(tmp_path / "scores.npy", np.zeros(3, np.float32))
    with pytest.raises(SystemExit, match="3 scores for 16 general pairs"):
        prepare.likely(found, tmp_path / "scores.npy")


def test_scores_tell_a_pair_from_one_whose_english_says_something_else(
    exported: Path, work: Path, tmp_path: Path, stage: Stage
) -> None:
    scorer = stage("score").Scorer(exported)
    pairs = list(itertools.islice(stage("score")._scored(work / "corpus.tsv.xz"), 54))
    wrong = [(zh, "Whales sing in the deep, and nobody hears it.") for zh, _ in pairs]
    assert np.mean(scorer.scores(pairs)) > np.mean(scorer.scores(wrong))
    stage("score").score(work / "corpus.tsv.xz", exported, tmp_path)
    assert np.load(tmp_path / "scores.npy").tolist() == pytest.approx(scorer.scores(pairs))


def test_a_model_of_the_other_direction_makes_the_scores_dual(
    exported: Path, work: Path, tmp_path: Path, stage: Stage
) -> None:
    turned, folder = tmp_path / "turned", tmp_path / "en-zh"
    turned.mkdir()
    for name in ("main.tsv", "adapt.tsv", "spm.model"):
        (turned / name).write_bytes((work / name).read_bytes())
    stage("annotate").plain(turned)
    train = stage("train")
    train.train(
        turned,
        preset=train.PRESETS["tiny"],
        minutes=10,
        device="cpu",
        steps=STEPS // 4,
        reverse=True,
    )
    run(stage("export"), "--work", str(turned), "--out", str(folder), "--no-card")
    assert not (folder / "card.toml").exists()
    score = stage("score")
    score.score(work / "corpus.tsv.xz", exported, tmp_path, reverse=folder)
    pairs = list(itertools.islice(score._scored(work / "corpus.tsv.xz"), 54))
    there = score.Scorer(exported).scores(pairs)
    back = score.Scorer(folder).scores([(en, zh) for zh, en in pairs])
    assert np.load(tmp_path / "scores.npy").tolist() == pytest.approx(
        [(a + b) / 2 - abs(a - b) for a, b in zip(there, back, strict=True)], rel=1e-4
    )


def test_news_is_translated_for_the_adapt_stage_the_surer_half_kept(
    exported: Path, work: Path, tmp_path: Path, stage: Stage
) -> None:
    news, forward = tmp_path / "news.jsonl.xz", stage("forward")
    write_news(news)
    model = stage("evaluate").Model(exported, beam=2, penalty=1.0, ngram=4)
    forward.forward(news, model, tmp_path)
    found = stage("annotate").read_pairs(tmp_path / "forward.tsv")
    sources = sorted(set(forward.sentences(news)))
    scores = dict(zip(sources, (score for score, _ in model.scored(sources)), strict=True))
    least = sorted(scores.values(), reverse=True)[len(sources) // 2 - 1]
    assert 0 < len(found) <= len(sources) // 2
    assert all(scores[zh] >= least and en for zh, en in found)


def test_headlines_have_their_mark_and_no_furniture(work: Path, stage: Stage) -> None:
    found = stage("annotate").read_pairs(work / "headlines.tsv")
    assert len(found) == 6
    assert ("<brief>2021年，河北省长视察了学校。", "河北省长视察学校") in found


def test_a_long_article_is_shown_to_the_end_of_a_sentence(stage: Stage) -> None:
    sentence = "河北省外事工作会议在石家庄召开。"
    assert stage("headlines").opening(sentence * 20) == sentence * 6


def test_headlines_are_measured_by_characters(stage: Stage) -> None:
    class Parrot:
        def translate(self, sources: list[str]) -> list[str]:
            return ["河北省长视察学校" for _ in sources]

    wanted = [("<brief>甲", "河北省长视察学校"), ("<brief>乙", "会议召开")]
    lines = stage("evaluate").headlines(wanted, Parrot())
    assert [line for line in lines if line.startswith("value")] == ["value = 50.0"] * 3


def test_the_lexicon_gives_rarer_words_the_english_that_they_are_aligned_with(work: Path) -> None:
    words = dict(
        line.split("\t") for line in (work / "lexicon.tsv").read_text("utf-8").splitlines()
    )
    assert words["河北"] == "Hebei"
    assert words["工厂"] == "factory"
    assert words["视察"] == ""  # one of the two most frequent words
    assert words["高质量发展"] == "high-quality development"  # of the product's own grammar
    assert json.loads((work / "lexicon.json").read_text("utf-8"))["视察"] == "inspected"


def test_inflections_count_together_and_numerals_and_doubt_give_no_english(stage: Stage) -> None:
    gloss = stage("lexicon").gloss_of
    found = Counter({"implement": 4, "implementing": 3, "carry out": 5})
    assert gloss("实施", 20, found) == "implement"
    assert gloss("实施", 80, found) == ""
    assert gloss("实施", 5, Counter({"implement": 5})) == ""
    assert gloss("十万", 20, Counter({"hundred thousand": 18})) == ""


def test_a_phrase_grows_over_words_that_one_direction_alone_links(stage: Stage) -> None:
    lexicon = stage("lexicon")
    one = lexicon.Aligned(
        ["外事", "会议"], "Foreign affairs meeting".split(), {(0, 0), (0, 1)}, {(0, 0), (1, 2)}
    )
    counts, found = lexicon.count([one], Counter({"foreign": 1}))
    assert counts == {"外事": 1, "会议": 1}
    assert found["外事"] == {"foreign affairs": 1}


def test_every_mark_is_one_piece(work: Path, stage: Stage) -> None:
    pieces = stage("annotate").sentencepiece.SentencePieceProcessor(
        model_file=str(work / "spm.model")
    )
    for symbol in markup.symbols():
        assert symbol in pieces.encode(f"会见{symbol}。", out_type=str)


def test_our_own_sentences_have_the_same_slots_on_both_sides(stage: Stage) -> None:
    pairs = stage("templates").sentences()
    assert len(pairs) > 1_000
    for zh, en in pairs:
        slots = [sorted(mark.symbol for mark in markup.find_slots(side)) for side in (zh, en)]
        assert slots[0] == slots[1], (zh, en)
        assert len(set(slots[0])) == len(slots[0]), zh


def test_annotated_pairs_lose_nothing_but_what_is_marked(work: Path, stage: Stage) -> None:
    annotate = stage("annotate")
    annotator = annotate.Annotator(annotate.read_terms(work / "glossary"), {})
    zh, en = "2021年，河北省长视察了学校。", "The governor of Hebei inspected the school in 2021."
    random.seed(5)
    seen = set()
    for _ in range(200):
        marked = annotator.mark(zh, en)
        if marked is None:
            continue
        slots = [[mark.symbol for mark in markup.find_slots(side)] for side in marked]
        assert sorted(slots[0]) == sorted(slots[1])
        seen |= {symbol[1] for symbol in slots[0]}
        seen |= {"t"} if markup.TERM_START in marked[0] else set()
        if not slots[0]:
            assert markup.strip_marks(marked[0]) == zh
    assert {"l", "o", "n", "t"} <= seen


def test_training_goes_on_from_its_checkpoint(
    work: Path, stage: Stage, capsys: pytest.CaptureFixture[str]
) -> None:
    train = stage("train")
    train.train(work, preset=train.PRESETS["tiny"], minutes=SECONDS / 60, device="cpu")
    assert "going on after" in capsys.readouterr().out


def test_a_checkpoint_of_another_vocabulary_is_refused(
    work: Path, tmp_path: Path, stage: Stage
) -> None:
    train = stage("train")
    for name in ("checkpoint.pt", "main.npz", "adapt.npz", "main.tsv"):
        (tmp_path / name).write_bytes((work / name).read_bytes())
    stage("tokenize_corpus").train_pieces(tmp_path, pieces=PIECES - 10)
    with pytest.raises(SystemExit, match="another vocabulary"):
        train.train(tmp_path, preset=train.PRESETS["tiny"], minutes=SECONDS / 60, device="cpu")


def test_a_full_disk_keeps_the_last_checkpoint(
    work: Path, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    train = stage("train")
    before = (work / "checkpoint.pt").read_bytes()

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(train.torch, "save", full)
    with pytest.raises(SystemExit, match="No space left"):
        train.train(work, preset=train.PRESETS["tiny"], minutes=SECONDS / 60, device="cpu")
    assert (work / "checkpoint.pt").read_bytes() == before


def test_the_learning_rate_rises_holds_and_falls(stage: Stage) -> None:
    rate_at = stage("train").rate_at
    assert rate_at(0.0, 0, peak=1.0) < rate_at(0.1, 1_000, peak=1.0) == 1.0
    assert rate_at(0.9, 1_000, peak=1.0) < rate_at(0.5, 1_000, peak=1.0) < 1.0
    assert rate_at(1.0, 1_000, peak=1.0) == pytest.approx(0.01)


def test_orthogonal_updates_have_singular_values_near_one(stage: Stage) -> None:
    train = stage("train")
    train.torch.manual_seed(0)
    for shape in ((16, 48), (48, 16)):
        values = train.torch.linalg.svdvals(train.orthogonal(train.torch.randn(shape)))
        assert 0.4 < float(values.min()) <= float(values.max()) < 1.5


def test_the_card_of_an_export_holds_for_its_files(exported: Path) -> None:
    from service.engines.catalog import find_entry, verify_entry

    target = exported.parent / "tiny"
    exported.rename(target)
    try:
        entry = find_entry("tiny", [target.parent])
        assert verify_entry(entry) == len(entry.card.files) > 0
    finally:
        target.rename(exported)


def test_both_engines_give_the_same_pieces_after_export(exported: Path, work: Path) -> None:
    import ctranslate2
    import sentencepiece
    import torch
    from ctranslate2.converters import TransformersConverter
    from transformers import MarianMTModel

    converted = str(work / "float32")
    TransformersConverter(str(exported)).convert(converted, quantization="float32", force=True)
    translator = ctranslate2.Translator(converted, compute_type="float32", intra_threads=1)
    model = MarianMTModel.from_pretrained(exported, dtype=torch.float32)
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(exported / "source.spm"))
    ids = json.loads((exported / "vocab.json").read_text(encoding="utf-8"))
    names = {number: piece for piece, number in ids.items()}
    for source in held_out(work):
        row = [*pieces.encode(source, out_type=str), "</s>"]
        theirs = model.generate(
            torch.tensor([[ids[piece] for piece in row]]),
            num_beams=1,
            do_sample=False,
            max_new_tokens=40,
            max_length=None,
        )[0].tolist()[1:]
        ours = translator.translate_batch([row], beam_size=1, max_decoding_length=40)[0]
        kept = [names[number] for number in theirs if names[number] not in ("</s>", "<pad>")]
        assert ours.hypotheses[0] == kept
        assert kept


def test_weights_carried_in_parts_are_the_averaged_ones(
    work: Path, tmp_path: Path, stage: Stage
) -> None:
    parts, torch = stage("parts"), stage("train").torch
    paths = parts.split(work / "checkpoint.pt", tmp_path / "parts", size=50_000)
    assert len(paths) > 1
    parts.join(tmp_path / "parts", tmp_path / "checkpoint.pt")
    joined = parts.read(tmp_path / "checkpoint.pt")
    carried = {name: joined["model"][name] for name, _ in parts._model(joined).named_parameters()}
    averages = parts.read(work / "checkpoint.pt")["ema"]
    for tensor, average in zip(carried.values(), averages, strict=True):
        assert torch.equal(tensor, average.half().float())
    assert joined["vocabulary"] == parts.read(work / "checkpoint.pt")["vocabulary"]


@pytest.mark.parametrize("lost", [0, -1])
def test_a_missing_part_is_told(work: Path, tmp_path: Path, stage: Stage, lost: int) -> None:
    parts = stage("parts")
    parts.split(work / "checkpoint.pt", tmp_path, size=50_000)[lost].unlink()
    with pytest.raises(SystemExit, match=r"from \.00|may be missing"):
        parts.join(tmp_path, tmp_path / "checkpoint.pt")


def test_joining_overwrites_no_training(work: Path, tmp_path: Path, stage: Stage) -> None:
    parts = stage("parts")
    parts.split(work / "checkpoint.pt", tmp_path)
    with pytest.raises(SystemExit, match="already"):
        parts.join(tmp_path, work / "checkpoint.pt")
