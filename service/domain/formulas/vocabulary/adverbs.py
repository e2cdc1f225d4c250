"""Adverbs with what stands before a verb in English; ``{}`` is the whole verb phrase."""

TABLE = """\
积极  actively
大力  vigorously
全面  comprehensively
进一步  further
切实  effectively
不断  continue to
持续  continue to
继续  continue to
着力  work hard to
努力  strive to
深入  thoroughly
充分  fully
坚决  resolutely
认真  conscientiously
严格  strictly
主动  take the initiative to
广泛  extensively
更好  better
有效  effectively
及时  promptly
共同  jointly
自觉  consciously
始终  always
牢牢  firmly
稳步  steadily
妥善  properly
坚定不移  unswervingly
毫不动摇  unswervingly
坚定  firmly
精心  carefully
逐步  gradually
合理  rationally
真正  truly
全力  do everything possible to
密切  closely
迅速  swiftly
加快  speed up efforts to
扎实  make solid efforts to
统筹  coordinate efforts to
有力  strongly
热情  warmly
圆满  successfully
成功  successfully
严厉  severely
牢固  firmly
有序  {} in an orderly way
依法  {} in accordance with the law
有针对性地  {} in a targeted way
尽快  {} as soon as possible
高质量  {} with high quality
高标准  {} to high standards
"""
