"""Adverbs with what stands before a verb in English; ``{}`` is the whole verb phrase."""

TABLE = """\
积极  actively
大力  vigorously
全面  comprehensively
进一步  further
切实  effectively
不断  continue to
持续  continue to
持续不断  continue to
继续  continue to
着力  work hard to
努力  strive to
奋力  strive to
力争  strive to
争取  strive to
务求  strive to
深入  thoroughly
充分  fully
坚决  resolutely
认真  conscientiously
严格  strictly
从严  strictly
主动  take the initiative to
带头  take the lead to
率先  take the lead to
广泛  extensively
更好  better
更加  further
有效  effectively
高效  efficiently
及时  promptly
共同  jointly
联合  jointly
携手  jointly
自觉  consciously
始终  always
时刻  always
牢牢  firmly
紧紧  firmly
坚定  firmly
坚定不移  unswervingly
坚持不懈  persistently
持之以恒  persistently
驰而不息  persistently
一以贯之  consistently
毫不动摇  unswervingly
毫不放松  unremittingly
一如既往  continue, as always, to
稳步  steadily
稳妥  prudently
积极稳妥  actively and prudently
妥善  properly
妥善地  properly
精心  carefully
认真细致  carefully
仔细  carefully
逐步  gradually
合理  rationally
真正  truly
全力  do everything possible to
全力以赴  do everything possible to
千方百计  do everything possible to
想方设法  do everything possible to
密切  closely
紧密  closely
迅速  swiftly
快速  rapidly
加快  speed up efforts to
加速  speed up efforts to
抓紧  lose no time to
扎实  make solid efforts to
扎扎实实  make solid efforts to
统筹  coordinate efforts to
一体  coordinate efforts to
有力  strongly
强力  strongly
大幅  substantially
大幅度  substantially
热情  warmly
圆满  successfully
成功  successfully
顺利  smoothly
严厉  severely
严肃  seriously
牢固  firmly
正确  correctly
准确  accurately
精准  accurately
深刻  deeply
清醒  clearly
高度  highly
优先  give priority to efforts to
鲜明  clearly
坚强  strongly
科学  scientifically
科学合理  scientifically and rationally
创造性  creatively
创新  creatively
探索  explore ways to
积极探索  actively explore ways to
详细  carefully
实地  personally
亲自  personally
专题  specifically
相继  successively
先后  successively
普遍  generally
明显  markedly
显著  significantly
基本  basically
有序  {} in an orderly way
稳妥有序  {} in a prudent and orderly way
有序有效  {} in an orderly and effective way
有计划有步骤  {} in a planned way
依法  {} in accordance with the law
依法依规  {} in accordance with laws and regulations
依规依纪依法  {} in accordance with discipline and law
依纪依法  {} in accordance with discipline and law
有针对性  {} in a targeted way
有针对性地  {} in a targeted way
分类  {} by category
因地制宜  {} in light of local conditions
尽快  {} as soon as possible
尽早  {} as early as possible
早日  {} at an early date
高质量  {} with high quality
高标准  {} to high standards
高水平  {} to high standards
高起点  {} from a high starting point
全方位  {} in all respects
多措并举  {} through multiple measures
多渠道  {} through multiple channels
全过程  {} throughout the whole process
系统  {} in a systematic way
常态化  {} on a regular basis
如期  {} on schedule
按时  {} on time
从快  {} quickly
逐条逐项  {} item by item
不折不扣  {} to the letter
原原本本  {} word for word
平等  {} on an equal footing
提前  {} in advance
超前  {} in advance
适时  {} in due course
依法平等  {} equally in accordance with the law
上下联动  {} with joint efforts at all levels
合力  {} with joint efforts
全员  {} for everyone
毫不犹豫  without hesitation
旗帜鲜明  {} with a clear stand
旗帜鲜明地  {} with a clear stand
"""
