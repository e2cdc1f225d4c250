"""Set verb phrases with their English; a bar parts verb phrases that stand side by side."""

TABLE = """\
统筹谋划、精心组织  plan as a whole | organize carefully
统筹兼顾、突出重点  make overall plans while giving priority to what is most important
解放思想、实事求是  free the mind | seek truth from facts
转变观念、开阔视野  change the way of thinking | broaden horizons
自觉服从服务于大局  consciously obey and serve the overall interests
服从和服务于国家外交大局  obey and serve the country's overall diplomatic agenda
主动服务大局  take the initiative to serve the overall interests
主动融入国家战略  take the initiative to become part of national strategies
主动作为、勇于担当  take the initiative | dare to shoulder responsibilities
敢于担当、善于作为  dare to shoulder responsibilities | act effectively
以高度负责的态度抓好落实  see to implementation with a strong sense of responsibility
把各项任务落到实处  ensure that all tasks are truly carried out
把工作抓实抓细  carry out the work in a solid and detailed way
加快“走出去”步伐  speed up the pace of “going global”
坚持“引进来”和“走出去”并重  give equal emphasis to “bringing in” and “going global”
把握正确方向  keep to the right direction
抓住关键环节  focus on the key links
形成工作合力  form synergy in work
凝聚各方力量  pool the strength of all sides
凝聚广泛共识  build broad consensus
汇聚强大合力  bring together strong forces
加强沟通、密切配合  strengthen communication | cooperate closely
密切配合、通力协作  cooperate closely | work together
相互尊重、平等相待  respect each other | treat each other as equals
相互理解、相互支持  understand and support each other
守望相助、共克时艰  help each other | overcome difficulties together
同舟共济、合作共赢  work together for mutual benefit
携手应对全球性挑战  work together to meet global challenges
携手构建人类命运共同体  work together to build a community with a shared future for humanity
推动两国关系不断向前发展  push for the continuous development of bilateral relations
推动两国关系迈上新台阶  bring bilateral relations to a new level
推动双边关系健康稳定发展  promote the sound and steady development of bilateral relations
为两国人民带来更多福祉  bring more benefits to the people of the two countries
更好造福两国人民  better benefit the people of the two countries
加强战略对接  align development strategies
加强发展战略对接  align development strategies
保持密切沟通  maintain close communication
保持高层交往  maintain high-level exchanges
密切高层往来  increase high-level exchanges
就共同关心的问题保持沟通  stay in communication on issues of common concern
在国际事务中加强协调配合  strengthen coordination in international affairs
在国际和地区事务中保持沟通协调  maintain communication and coordination on international and regional affairs
确保如期完成目标任务  ensure that the goals and tasks are completed on schedule
确保各项工作落到实处  ensure that all work is truly carried out
确保社会大局和谐稳定  ensure overall social harmony and stability
确保人民群众生命财产安全  ensure the safety of people's lives and property
确保取得实效  ensure real results
确保万无一失  ensure that nothing goes wrong
坚决守住安全底线  resolutely hold the bottom line of safety
坚决打赢脱贫攻坚战  resolutely win the battle against poverty
打好污染防治攻坚战  fight the battle to prevent and control pollution
稳就业、稳外贸、稳外资  keep employment, foreign trade and foreign investment stable
稳定经济增长  keep economic growth stable
保持经济平稳健康发展  maintain steady and sound economic development
保持经济运行在合理区间  keep economic performance within an appropriate range
推动经济持续回升向好  promote the sustained recovery of the economy
激发市场活力  energize the market
激发各类市场主体活力  energize market entities of all kinds
释放消费潜力  unleash the potential of consumption
促进人的全面发展  promote people's well-rounded development
满足人民对美好生活的需要  meet people's needs for a better life
不断满足人民日益增长的美好生活需要  continue to meet people's ever-growing needs for a better life
让人民群众有更多获得感  give people a stronger sense of fulfillment
始终把人民放在心中最高位置  always put the people first
想群众之所想、急群众之所急  think what the people think and be eager to meet their needs
办好人民满意的教育  provide education that satisfies the people
讲好中国故事，传播好中国声音  tell China's stories well | make the voice of China heard
把思想和行动统一到党中央决策部署上来  bring thinking and action into line with the decisions and plans of the CPC Central Committee
在思想上政治上行动上同党中央保持高度一致  stay in full alignment with the CPC Central Committee in thinking, political stance and action
学懂弄通做实  gain a good grasp of it | put it into practice
当好排头兵  play a leading role
走在前列  be at the forefront
发挥表率作用  set an example
提供优质高效服务  provide high-quality and efficient services
及时提供有效服务  provide effective services in good time
提供有力支撑  provide strong support
提供根本遵循  provide the fundamental guidance
积极争取支持  actively seek support
积极争取上级部门支持  actively seek support from higher authorities
严格规范管理  manage in a strict and standardized way
加强党对外事工作的集中统一领导  strengthen the centralized, unified leadership of the Party over foreign affairs work
在新时代展现新作为  make new accomplishments in the new era
展现新气象、实现新作为  take on a new look | make new accomplishments
开创工作新局面  break new ground in work
谱写新篇章  write a new chapter
迈出新步伐  take new steps
再创新辉煌  scale new heights
实现新的更大发展  achieve new and greater development
统一思想、提高认识  unify thinking | deepen understanding
明确目标、压实责任  set clear goals | define responsibilities
层层压实责任  ensure that responsibilities are fulfilled at every level
强化责任担当  strengthen the sense of responsibility
严肃追责问责  hold those responsible strictly accountable
深入基层、深入群众  go deep into communities and among the people
加强分类指导  provide different guidance for different cases
坚持因地制宜  act in light of local conditions
因地制宜、精准施策  take targeted measures in light of local conditions
有针对性地开展工作  work in a targeted way
不断提高工作精准性和实效性  continue to make work more targeted and effective
扩大在国际上的影响力  expand international influence
提升知名度和美誉度  raise profile and reputation
引入外部优质资源  bring in quality resources from outside
以实际行动作出贡献  make contributions through concrete actions
进一步扩大对外开放  open wider to the outside world
对外开放  open up to the outside world
补齐短板  strengthen weak links
抓落实  see to implementation
抓好落实  see to implementation
狠抓落实  see firmly to implementation
落到实处  be truly carried out
真抓实干  do solid work
求真务实  be realistic and pragmatic
实事求是  seek truth from facts
因地制宜  act in light of local conditions
发挥更大作用  play a greater role
发挥积极作用  play an active role
发挥重要作用  play an important role
发挥建设性作用  play a constructive role
迈上新台阶  reach a new level
取得更大成绩  make greater achievements
作出新贡献  make new contributions
作出更大贡献  make greater contributions
作出积极贡献  make positive contributions
完成全年目标任务  complete the goals and tasks of the year
做到“两个维护”  ensure the “two upholds”
提高警惕  heighten vigilance
坚定信心  strengthen confidence
攻坚克难  overcome difficulties
勇于创新  dare to innovate
锐意进取  forge ahead
团结协作  work in unity
齐抓共管  work together
走深走实  go deeper | produce results
相互尊重、和平共处、合作共赢  respect each other | coexist in peace | cooperate for mutual benefit
相互尊重  respect each other
相互尊重、和平共处  respect each other | coexist in peace
统筹发展和安全  balance development and security
取得显著成效  achieve remarkable results
取得积极进展  make good progress
取得丰硕成果  achieve fruitful results
坚持以人民为中心  put the people first
以钉钉子精神把各项任务落到实处  ensure with perseverance that all tasks are truly carried out
以钉钉子精神抓好落实  see to implementation with perseverance
凝聚侨心侨力  pool the wisdom and strength of overseas Chinese
服务中心大局  serve the central tasks and the overall interests
"""
