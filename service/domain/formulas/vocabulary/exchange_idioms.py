"""Set verb phrases of diplomacy and of exchanges."""

TABLE = """\
一道努力  work together
共同努力  work together
携手努力  work together
携手前行  forge ahead together
相向而行  meet each other halfway
赴华旅游  travel to China
来华旅游  travel to China
来华访问  visit China
访华  visit China
赴华投资  invest in China
来华投资  invest in China
加深了解、增进友谊  deepen understanding and enhance friendship
增进了解、加深友谊  deepen understanding and enhance friendship
增进友谊  enhance friendship
相互信任、相互支持  trust and support each other
相互理解、相互信任、相互支持  understand, trust and support each other
真诚友好、相互支持  treat each other with sincerity and support each other
坦诚相待  treat each other with sincerity
真诚相待  treat each other with sincerity
平等相待  treat each other as equals
守望相助  help each other
和衷共济  stand together
罔顾事实  disregard the facts
颠倒黑白  confound right and wrong
混淆是非  confuse right and wrong
制造紧张  create tensions
制造紧张、挑动对抗  create tensions and stoke confrontation
挑动对抗  stoke confrontation
重建家园  rebuild homes
早日重建家园  rebuild homes at an early date
战胜灾害  overcome the disaster
早日战胜灾害  overcome the disaster at an early date
战胜灾害、重建家园  overcome the disaster and rebuild homes
早日战胜灾害、重建家园  overcome the disaster and rebuild homes at an early date
克服困难  overcome difficulties
携手战胜疫情  work together to overcome the epidemic
共同战胜疫情  overcome the epidemic together
发挥桥梁作用  serve as a bridge
发挥桥梁纽带作用  serve as a bridge
继续发挥桥梁纽带作用  continue to serve as a bridge
当好桥梁  serve as a bridge
保持良好发展势头  maintain a sound momentum of development
保持良好势头  maintain a sound momentum
保持健康稳定发展  maintain sound and steady development
保持高水平运行  be kept at a high level
继续保持密切沟通  continue to maintain close communication
通过对话谈判政治解决危机  seek a political settlement of the crisis through dialogue and negotiation
通过对话协商解决分歧  resolve differences through dialogue and consultation
通过谈判协商妥善解决争议  properly resolve disputes through negotiation and consultation
使用或威胁使用核武器  use or threaten to use nuclear weapons
投资兴业  invest and do business
安全运营  operate safely
平衡发展  develop in a balanced way
贸易平衡发展  achieve balanced development of trade
一错再错  repeat the mistake
不断走深走实  go deeper and produce more results
不断取得新发展  achieve new progress continuously
不断取得新成果  achieve new results continuously
不断向前发展  move forward steadily
行稳致远  make steady and sustained progress
不断迈上新台阶  keep reaching new levels
取得更大发展  achieve greater progress
深入交换意见  exchange views in depth
密切人员往来  increase personnel exchanges
率团访问  lead a delegation on a visit
尽快成立联合工作组  set up a joint working group as soon as possible
站在和平一边  stand on the side of peace
严格审核审批  conduct strict examination and approval
注意安全  pay attention to safety
注意交通安全  pay attention to traffic safety
加强安全防范  take stricter safety precautions
及时报警  call the police in time
请及时报警  please call the police in time
暂勿前往  refrain from traveling there for the time being
尽快撤离  leave as soon as possible
再次相聚  meet again
"""
