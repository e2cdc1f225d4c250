"""Set verb phrases of meetings, inspection tours and campaigns; a bar parts verb phrases."""

TABLE = """\
准确识变、科学应变、主动求变  accurately recognize changes | respond to them in a well-conceived way | actively seek change
防范和遏制重特大事故发生  prevent and curb serious and major accidents
防范遏制重特大事故发生  prevent and curb serious and major accidents
防范和遏制重特大事故  prevent and curb serious and major accidents
防范遏制重特大事故  prevent and curb serious and major accidents
最大限度减少人员伤亡和财产损失  minimize casualties and property losses
最大程度减少人员伤亡和财产损失  minimize casualties and property losses
深刻领会精神实质  gain a deep understanding of its essence
达成多项共识  reach common understandings on a number of issues
转移受威胁群众  relocate people at risk
稳住外贸外资基本盘  keep foreign trade and foreign investment stable
稳外资稳外贸  keep foreign trade and foreign investment stable
增强忧患意识  be mindful of potential dangers
统筹谋划  plan as a whole
解放思想  free the mind
进一步解放思想  further free the mind
更新观念  change the way of thinking
转变观念  change the way of thinking
开阔视野  broaden horizons
打开视野  broaden horizons
先行先试  pilot new measures first
大胆试、大胆闯、自主改  experiment and explore boldly | make reforms independently
大胆试、大胆闯  experiment and explore boldly
大胆创新  innovate boldly
大胆探索  explore boldly
敢闯敢试  dare to blaze new trails and experiment
敢为人先  dare to be the first
改革创新  make reforms and innovations
开拓创新  break new ground and innovate
守正创新  uphold fundamental principles and break new ground
与时俱进  keep pace with the times
奋发有为  work hard for success
奋勇争先  strive to be the first
奋勇前进  forge ahead with courage
勇毅前行  forge ahead with courage
砥砺前行  forge ahead
砥砺奋进  forge ahead
接续奋斗  keep up the fight
团结奋斗  strive in unity
顽强拼搏  work tenaciously
苦干实干  work hard and with solid effort
埋头苦干  work with dedication
担当作为  shoulder responsibilities and take action
勇于担当  dare to shoulder responsibilities
敢于担当  dare to shoulder responsibilities
主动担当  take the initiative to shoulder responsibilities
主动担当作为  take the initiative to shoulder responsibilities
主动作为  act on its own initiative
积极作为  take positive action
善作善成  do a good job from beginning to end
敢作善为  dare to act | act well
履职尽责  perform duties faithfully
尽职尽责  perform duties faithfully
尽心尽责  perform duties with dedication
恪尽职守  perform duties faithfully
坚守岗位  stand fast at posts
坚守一线  hold fast to the front line
冲锋在前  charge at the front
靠前指挥  take command on the front line
亲自抓  take personal charge
带头干  take the lead in work
亲自抓、带头干  take personal charge | take the lead in work
挂帅出征  take command | go into battle
既要挂帅又要出征  both take command and go into battle
既挂帅又出征  both take command and go into battle
亲力亲为  attend to matters in person
率先垂范  lead by example
以上率下  lead by example
身先士卒  lead by example
带头落实  take the lead in implementation
带头遵守  take the lead in compliance
一级抓一级、层层抓落实  see to implementation level by level
一级抓一级  ensure that each level oversees the next
层层抓落实  see to implementation at every level
形成一级抓一级、层层抓落实的工作格局  ensure implementation level by level
形成齐抓共管的工作格局  create a framework in which all work together
形成上下联动、齐抓共管的工作格局  create a framework in which all levels work together
形成齐抓共管的良好局面  create a sound situation in which all work together
形成强大工作合力  form strong synergy in work
凝聚强大合力  bring together strong forces
形成强大合力  form strong synergy
形成整体合力  form overall synergy
汇聚起强大合力  bring together strong forces
汇聚起磅礴力量  pool mighty strength
凝聚起强大力量  pool great strength
凝心聚力  pool efforts
同心协力  work with one heart
齐心协力  work with one heart
勠力同心  work with one heart
上下同心  work with one heart at all levels
众志成城  unite as one
团结一心  unite as one
广泛凝聚共识  build broad consensus
凝聚共识  build consensus
增进共识  build consensus
统一思想  unify thinking
统一思想认识  unify thinking and understanding
统一思想、凝聚共识  unify thinking | build consensus
提高认识  deepen understanding
深化认识  deepen understanding
提高思想认识  deepen understanding
提高政治站位  raise political awareness
提升政治站位  raise political awareness
站稳政治立场  stand firm politically
把准政治方向  keep to the right political direction
把稳思想之舵  keep thinking on the right course
保持清醒头脑  keep a clear head
始终保持清醒头脑  always keep a clear head
时刻保持清醒头脑  always keep a clear head
保持战略定力  maintain strategic resolve
绷紧安全生产这根弦  keep workplace safety in mind
始终绷紧安全生产这根弦  always keep workplace safety in mind
绷紧疫情防控这根弦  keep epidemic prevention and control in mind
居安思危  be mindful of potential danger
未雨绸缪  plan ahead
防患于未然  take preventive measures
防微杜渐  nip problems in the bud
举一反三  draw inferences from one case for others
以案促改  use cases to promote reform
标本兼治  address both symptoms and root causes
综合施策  take comprehensive measures
精准施策  take targeted measures
精准发力  make targeted efforts
靶向施策  take targeted measures
分类施策  take measures by category
对症下药  prescribe the right remedy
系统施策  take systematic measures
多点发力  make efforts on many fronts
持续用力  make sustained efforts
持续发力  make sustained efforts
协同发力  make concerted efforts
同向发力  make efforts in the same direction
靶向发力  make targeted efforts
久久为功  make long-term efforts
善始善终  carry things through to the end
慎终如始  be as careful at the end as at the beginning
一鼓作气  press on without letup
乘势而上  build on the momentum
乘势而为  build on the momentum
趁势而上  build on the momentum
顺势而为  follow the trend
抢抓机遇  seize opportunities
抓住机遇  seize opportunities
抢抓发展机遇  seize development opportunities
用足用好政策  make full and good use of policies
迎难而上  press ahead in the face of difficulties
知难而进  press ahead in the face of difficulties
知重负重  take on heavy responsibilities
啃硬骨头  tackle tough problems
敢啃硬骨头  dare to tackle tough problems
敢于碰硬  dare to tackle tough problems
攻坚破难  tackle tough problems
集中攻坚  make concentrated efforts to tackle key problems
聚力攻坚  make concentrated efforts to tackle key problems
破解难题  resolve difficult problems
排忧解难  help to solve problems
为民排忧解难  solve problems for the people
纾困解难  help those in difficulty
保驾护航  provide an escort
为企业排忧解难  solve problems for enterprises
见行见效  produce results
务求实效  strive for real results
务求取得实效  strive for real results
贯彻落实  put them into practice
学习领会  study and understand them
深入学习领会  study and understand them thoroughly
认真学习领会  study and understand them conscientiously
取得实效  achieve real results
取得新成效  achieve new results
取得实实在在的成效  achieve tangible results
取得扎实成效  achieve solid results
见到实效  see real results
抓实抓细  carry out work in a solid and detailed way
抓细抓实  carry out work in a solid and detailed way
抓紧抓实  carry out work firmly and solidly
抓早抓小  address problems early while they are small
抓落实见成效  see to implementation and results
抓好任务落实  see to the implementation of tasks
抓好组织实施  see to organization and implementation
抓好工作落实  see that work is carried out
推动工作落实  push for the implementation of work
推动落实  push for implementation
落地见效  be carried out and produce results
落实落地  be carried out
落细落小落实  be carried out down to the smallest details
确保落地见效  ensure implementation and results
确保落到实处  ensure implementation
确保政令畅通  ensure that orders are carried out without fail
不折不扣抓好落实  see to implementation to the letter
不打折扣  make no compromises
雷厉风行  act vigorously and swiftly
立说立行  act at once
立行立改  correct problems at once
即知即改  correct problems as soon as they are known
马上就办  act without delay
马上就办、真抓实干  act without delay | do solid work
只争朝夕  seize the day
时不我待  lose no time
大兴调查研究  encourage field research
大兴调查研究之风  encourage field research
深入调查研究  carry out thorough field research
加强调查研究  strengthen field research
深入基层  go deep into communities
深入一线  go deep into the front line
深入群众  go among the people
扑下身子  get down to work
沉到一线  go to the front line
问计于民  seek advice from the people
问政于民、问需于民、问计于民  consult the people about governance, needs and plans
积极建言献策  actively offer advice and proposals
建言献策  offer advice and proposals
建言资政  offer advice on policy
协商议政  deliberate on state affairs through consultation
大兴求真务实之风  encourage a realistic and pragmatic style of work
力戒形式主义、官僚主义  refrain from formalities for formalities' sake and bureaucratism
力戒形式主义  refrain from formalities for formalities' sake
坚决反对形式主义、官僚主义  resolutely oppose formalities for formalities' sake and bureaucratism
防止“两张皮”  prevent a disconnect between words and deeds
防止反弹回潮  prevent a resurgence
防止反弹  prevent a resurgence
减轻基层负担  ease the burden on communities
为基层减负  ease the burden on communities
转变作风  improve conduct
改进作风  improve conduct
狠抓作风建设  make vigorous efforts to improve conduct
从严从实  be strict and practical
严格考核问责  be strict in assessment and accountability
严格考核奖惩  be strict in assessment, rewards and penalties
严肃问责  hold those responsible strictly accountable
严肃追究责任  hold those responsible strictly accountable
严肃追究  hold those responsible strictly accountable
依纪依法严肃追究责任  hold those responsible strictly accountable in accordance with discipline and law
依法严肃追究责任  hold those responsible strictly accountable in accordance with the law
依规依纪严肃问责  hold those responsible strictly accountable in accordance with rules and discipline
严格监督问责  be strict in supervision and accountability
压实主体责任  ensure the fulfillment of primary responsibilities
压紧压实责任  ensure the fulfillment of responsibilities
压实工作责任  ensure the fulfillment of responsibilities
压实责任  ensure the fulfillment of responsibilities
扛牢责任  shoulder responsibilities
扛起责任  shoulder responsibilities
落实责任  fulfill responsibilities
明确责任  define responsibilities
明确分工  define the division of work
细化分工  refine the division of work
细化措施  refine measures
强化措施  strengthen measures
强化保障  strengthen support
强化担当  strengthen the sense of responsibility
加强领导  strengthen leadership
加强配合  strengthen coordination
加强协作  strengthen coordination
加强统筹  strengthen coordination
加强衔接  strengthen links
密切协作  work in close collaboration
密切配合  cooperate closely
通力协作  work together
各司其职、各负其责  perform their respective duties
各司其职  perform their respective duties
各尽其责  perform their respective duties
守土有责、守土负责、守土尽责  take responsibility for the area in one's charge
守土尽责  take responsibility for the area in one's charge
当好第一责任人  take first responsibility
忠诚履职  perform duties faithfully
忠诚履行职责  perform duties faithfully
敢于监督、善于监督  dare and know how to supervise
敢于斗争、善于斗争  dare and know how to fight
敢于斗争  dare to fight
发扬斗争精神  carry forward the fighting spirit
增强斗争本领  strengthen the ability to fight
坚持受贿行贿一起查  continue to investigate both those who take and those who give bribes
坚持无禁区、全覆盖、零容忍  ensure that there are no no-go zones, full coverage and zero tolerance
坚持重遏制、强高压、长震慑  continue to impose tight constraints, maintain a tough stance and a long-term deterrence
一体推进不敢腐、不能腐、不想腐  see that officials do not dare to be, cannot be and do not want to be corrupt
让党放心、让人民满意  put the Party at ease and satisfy the people
让党放心  put the Party at ease
让人民满意  satisfy the people
让企业和群众少跑腿、好办事  save enterprises and the people trips and make it easy for them to get things done
让群众少跑腿  save the people trips
让数据多跑路、群众少跑腿  let data travel more so that the people travel less
走好新的赶考之路  do well on the new journey to take the test
走好新时代长征路  do well on the Long March of the new era
不忘初心、牢记使命  stay true to our original aspiration | keep our mission firmly in mind
牢记嘱托  keep the instructions in mind
牢记使命  keep the mission firmly in mind
感恩奋进  forge ahead with gratitude
牢记嘱托、感恩奋进  keep the instructions in mind | forge ahead with gratitude
坚持人民至上、生命至上  put the people and their lives first
坚持人民至上  put the people first
坚持生命至上  put life first
坚持以人为本  put people first
坚持党的领导  uphold Party leadership
坚持党对一切工作的领导  uphold Party leadership over all work
坚持稳中求进  pursue progress while ensuring stability
坚持稳字当头、稳中求进  put stability first and pursue progress while ensuring stability
坚持统筹兼顾  make overall plans and take all factors into consideration
坚持实事求是  seek truth from facts
坚持问题导向  take a problem-oriented approach
坚持目标导向  take a goal-oriented approach
坚持结果导向  take a result-oriented approach
坚持问题导向、目标导向、结果导向  take a problem-, goal- and result-oriented approach
坚持目标导向和问题导向相统一  take an approach that is both goal- and problem-oriented
突出问题导向  take a problem-oriented approach
强化问题导向  take a problem-oriented approach
坚持系统观念  apply systems thinking
树立系统观念  apply systems thinking
坚持底线思维  think in terms of worst-case scenarios
强化底线思维  think in terms of worst-case scenarios
树牢底线思维  think in terms of worst-case scenarios
坚持久久为功  make long-term efforts
坚持标本兼治  address both symptoms and root causes
坚持稳扎稳打  go steadily step by step
坚持生态优先、绿色发展  put ecology first and pursue green development
坚持绿色发展  pursue green development
坚持创新驱动  pursue innovation-driven development
坚持开放合作  pursue opening up and cooperation
坚持城乡融合  pursue integrated urban-rural development
坚持人与自然和谐共生  ensure harmony between humanity and nature
坚持房住不炒  uphold the principle that housing is for living in, not for speculation
践行绿水青山就是金山银山理念  act on the idea that lucid waters and lush mountains are invaluable assets
守好发展和生态两条底线  hold the two bottom lines of development and ecology
牢牢守住发展和生态两条底线  firmly hold the two bottom lines of development and ecology
筑牢安全生产的人民防线  build a solid people's line of defense for workplace safety
守住安全生产底线  hold the bottom line of workplace safety
守住不发生系统性风险的底线  ensure that no systemic risks occur
牢牢守住不发生系统性风险的底线  ensure that no systemic risks occur
守住不发生系统性金融风险的底线  ensure that no systemic financial risks occur
守住不发生规模性返贫的底线  ensure that there is no large-scale return to poverty
坚决守住不发生规模性返贫的底线  ensure that there is no large-scale return to poverty
坚决守住不发生规模性返贫底线  ensure that there is no large-scale return to poverty
严防死守  take the strictest precautions
严阵以待  be fully prepared
枕戈待旦  be fully prepared
全力以赴  do everything possible
全力以赴抗洪抢险  do everything possible to fight the floods
全力以赴做好各项工作  do everything possible to do all the work well
做到险情早发现、早报告、早处置  detect, report and deal with dangers early
早发现、早报告、早处置  detect, report and act early
早发现、早报告、早隔离、早治疗  detect, report, quarantine and treat cases early
做到守土有责  take responsibility for the area in one's charge
加强值班值守  strengthen duty shifts
科学调度  regulate scientifically
快速反应  respond rapidly
快速处置  deal with emergencies rapidly
有效应对  respond effectively
最大限度减少灾害损失  keep disaster losses to a minimum
最大限度减少损失  keep losses to a minimum
尽快恢复正常生产生活秩序  restore normal order in work and life as soon as possible
不让一个群众掉队  leave no one behind
不落一户、不落一人  leave no household and no person behind
应保尽保  cover all those eligible
应收尽收、应治尽治  admit and treat all those in need
兜住民生底线  hold the bottom line of people's wellbeing
兜牢民生底线  hold the bottom line of people's wellbeing
兜牢“三保”底线  hold the bottom line of the “three guarantees”
办好民生实事  carry out practical projects for people's wellbeing
增进民生福祉  improve people's wellbeing
增进人民福祉  improve people's wellbeing
保障和改善民生  ensure and improve people's wellbeing
不断增进民生福祉  continue to improve people's wellbeing
让群众得到更多实惠  bring more real benefits to the people
让改革发展成果更多更公平惠及全体人民  let all the people share more fully and fairly in the fruits of reform and development
满足群众需求  meet the needs of the people
满足人民群众多样化需求  meet the diverse needs of the people
服务群众  serve the people
服务企业  serve enterprises
服务基层  serve communities
服务发展  serve development
服务大局  serve the overall interests
服务全局  serve the overall interests
服务中心  serve the central tasks
围绕中心、服务大局  focus on the central tasks | serve the overall interests
紧紧围绕中心、服务大局  focus closely on the central tasks | serve the overall interests
服务党和国家中心任务  serve the central tasks of the Party and the country
融入大局  become part of the overall efforts
胸怀大局  keep the overall situation in mind
胸怀“国之大者”  keep the country's most fundamental interests in mind
心怀“国之大者”  keep the country's most fundamental interests in mind
胸怀“两个大局”  keep the “two overall situations” in mind
捍卫“两个确立”、做到“两个维护”  support the “two affirmations” | ensure the “two upholds”
增强“四个意识”  strengthen the “four consciousnesses”
坚定“四个自信”  strengthen the “four confidences”
学深悟透  study in depth | gain a thorough understanding
学思用贯通、知信行统一  integrate study, thinking and application | unite knowledge, faith and action
学以致用  put what is learned into practice
知行合一  unite knowledge and action
入脑入心  be taken to heart
真学真懂真信真用  study, understand, believe and apply in earnest
读原著、学原文、悟原理  read the original works | grasp the principles
带着问题学  study with questions in mind
以学铸魂  strengthen the soul through study
以学增智  increase wisdom through study
以学正风  improve conduct through study
以学促干  promote work through study
做到以学铸魂、以学增智、以学正风、以学促干  use study to strengthen the soul, increase wisdom, improve conduct and promote work
推动学习贯彻走深走实  take study and implementation deeper and make it more solid
切实把思想和行动统一到讲话精神上来  effectively bring thinking and action into line with the guiding principles of the speech
把思想和行动统一到会议精神上来  bring thinking and action into line with the guiding principles of the meeting
把情况摸清  find out the facts
把问题找准  identify the problems accurately
把对策提实  propose practical solutions
把情况摸清、把问题找准、把对策提实  find out the facts | identify the problems accurately | propose practical solutions
把权力关进制度的笼子  confine power in an institutional cage
坚持边学习、边对照、边检视、边整改  study, compare, examine and rectify at the same time
边学习、边对照、边检视、边整改  study, compare, examine and rectify at the same time
带着任务去、带着成果回  set out with tasks | return with results
带着任务去  set out with tasks
带着成果回  return with results
确保带着任务去、带着成果回  ensure that delegations set out with tasks and return with results
焕发新气象  take on a new look
展现新气象  take on a new look
展现新作为  make new accomplishments
实现新作为  make new accomplishments
展现新担当  show a new sense of responsibility
展现新担当新作为  show a new sense of responsibility and make new accomplishments
展现新担当、新作为  show a new sense of responsibility and make new accomplishments
焕发新气象、实现新作为、取得新成效  take on a new look | make new accomplishments | achieve new results
实现新突破  make new breakthroughs
实现新发展  achieve new development
实现新跨越  make new leaps
实现新进步  make new progress
取得新进展  make new progress
取得新突破  make new breakthroughs
取得新成就  make new achievements
取得新成绩  make new achievements
取得新进步  make new progress
取得重大进展  make major progress
取得明显进展  make marked progress
取得重要进展  make important progress
取得阶段性成效  achieve results at this stage
取得阶段性成果  achieve results at this stage
取得重大成果  achieve major results
取得显著成就  make remarkable achievements
取得显著成绩  make remarkable achievements
取得历史性成就  make historic achievements
取得决定性胜利  win decisive victory
取得全面胜利  win complete victory
取得良好成效  achieve good results
取得明显成效  achieve marked results
取得积极成效  achieve positive results
取得优异成绩  achieve outstanding results
取得好成绩  achieve good results
再创佳绩  make new achievements
作出应有贡献  make due contributions
作出新的贡献  make new contributions
作出重要贡献  make important contributions
作出新的更大贡献  make new and greater contributions
贡献力量  contribute strength
贡献智慧和力量  contribute wisdom and strength
贡献更大力量  make greater contributions
贡献金融力量  contribute financial strength
彰显担当  show a sense of responsibility
当好表率  set a good example
作出表率  set a good example
做表率  set a good example
作表率  set a good example
树立标杆  set a benchmark
走前列、作示范  be at the forefront | set an example
走在前、作表率  be at the forefront | set an example
走在前、做示范  be at the forefront | set an example
走在前、开新局  be at the forefront | break new ground
勇挑大梁  take on major responsibilities
勇立潮头  stand at the forefront
争先进位  strive for a higher place
争创一流  strive for first-class performance
当先锋、打头阵  act as the vanguard
先行一步  go one step ahead
开好局、起好步  get off to a good start
开好局起好步  get off to a good start
实现良好开局  get off to a good start
夺取新胜利  win new victories
夺取全面胜利  win complete victory
谱写新时代新篇章  write a new chapter in the new era
谱写发展新篇章  write a new chapter in development
提升国际化水平  raise the level of internationalization
提升开放水平  raise the level of opening up
提高开放水平  raise the level of opening up
扩大开放  open wider
扩大对外开放  open wider to the outside world
深化改革  deepen reform
深化改革开放  deepen reform and opening up
扩大高水平对外开放  pursue higher-standard opening up
推进高水平对外开放  pursue high-standard opening up
坚持对外开放  continue to open up
坚持改革开放  uphold reform and opening up
走出去  go global
“走出去”  “go global”
“走出去”发展  develop by “going global”
引进来  bring in
“引进来”  “bring in”
走出国门  go abroad
开拓市场  open up markets
拓市场  expand markets
降成本  cut costs
降成本、拓市场  cut costs | expand markets
稳外贸稳外资  stabilize foreign trade and investment
稳外贸  stabilize foreign trade
稳外资  stabilize foreign investment
稳增长  stabilize growth
稳就业  stabilize employment
稳预期  stabilize expectations
促就业  promote employment
促发展  promote development
促改革  promote reform
促消费  boost consumption
扩内需  expand domestic demand
扩投资  expand investment
调结构  adjust the structure
惠民生  benefit the people
保民生  ensure people's wellbeing
保安全  ensure safety
保稳定  ensure stability
防风险  guard against risks
补短板  strengthen weak links
强弱项  shore up weaknesses
补短板、强弱项  strengthen weak links | shore up weaknesses
固底板  consolidate the foundations
锻长板  build on strengths
强基础  consolidate the foundations
打基础  lay the foundations
强队伍  strengthen the ranks
抓重点  focus on key points
破难题  resolve difficult problems
优环境  improve the environment
稳定发展预期  stabilize expectations for development
增强发展后劲  enhance the staying power of development
激发内生动力  stimulate internal impetus
激发发展活力  stimulate vitality in development
转换发展动能  shift growth drivers
走高质量发展之路  follow the path of high-quality development
走集约发展之路  follow the path of intensive development
走绿色发展之路  follow the path of green development
转方式、调结构  change the growth model | adjust the structure
腾笼换鸟  make way for new industries
招大引强  attract large and strong enterprises
招才引智  attract talent
筑巢引凤  create the conditions to attract talent and investment
为人才松绑  remove restrictions on talent
积极为人才松绑  actively remove restrictions on talent
向用人主体授权  delegate power to employers
向用人主体充分授权  delegate full power to employers
人尽其才  make the best use of talent
聚天下英才而用之  attract the best minds from all over the world
求贤若渴  seek talent eagerly
育新机、开新局  foster new opportunities | break new ground
做好打硬仗的准备  be prepared for tough battles
抓好安全防范各项工作  do all safety work well
加强舆论引导  strengthen the guidance of public opinion
加强正面引导  strengthen positive guidance
做好舆论引导  guide public opinion well
营造良好氛围  create a good atmosphere
营造浓厚氛围  create a good atmosphere
营造良好环境  create a sound environment
营造良好社会氛围  create a good social atmosphere
注重宣传引导  pay attention to publicity and guidance
广泛宣传发动  carry out extensive publicity and mobilization
加强宣传引导  strengthen publicity and guidance
解疑释惑  answer questions and clear up doubts
回应社会关切  respond to public concerns
回应群众关切  respond to the concerns of the people
维护社会稳定  safeguard social stability
维护社会大局稳定  safeguard overall social stability
确保社会大局稳定  ensure overall social stability
确保社会稳定  ensure social stability
确保安全  ensure safety
确保平安  ensure safety
确保绝对安全  ensure absolute safety
确保质量  ensure quality
确保工程质量  ensure the quality of projects
确保完成全年目标任务  ensure the completion of the goals and tasks of the year
确保完成各项目标任务  ensure the completion of all goals and tasks
确保圆满完成  ensure successful completion
确保按期完成  ensure completion on schedule
如期完成  complete on schedule
按期完成  complete on schedule
完成既定目标  complete the set goals
提质增效  improve quality and efficiency
提速增效  raise speed and efficiency
提档升级  upgrade
扩大影响力  expand influence
提高知名度  raise the profile
提供优质服务  provide quality services
提供精准服务  provide targeted services
提供高效服务  provide efficient services
提供坚强保证  provide a strong guarantee
提供坚强保障  provide a strong guarantee
提供有力保障  provide a strong guarantee
提供坚实保障  provide a solid guarantee
提供根本遵循和行动指南  provide the fundamental guidance and a guide to action
提供了根本遵循  provide the fundamental guidance
奠定坚实基础  lay a solid foundation
打下坚实基础  lay a solid foundation
打下良好基础  lay a sound foundation
注入强劲动力  inject strong impetus
注入强大动力  inject strong impetus
注入新动能  inject new impetus
注入新的动力  inject new impetus
注入新活力  inject new vitality
创造良好条件  create sound conditions
创造有利条件  create favorable conditions
创造更好条件  create better conditions
指明前进方向  point the way forward
指明方向  point the way
指明了前进方向  point the way forward
指明了方向  point the way
以身作则  set an example
团结一切可以团结的力量  unite all the forces that can be united
坚持团结和民主两大主题  uphold the two major themes of unity and democracy
画出最大同心圆  draw the largest possible circle of unity
共谋发展  seek development together
共创未来  create the future together
共商共建共享  act on the principle of consultation, contribution and shared benefits
互学互鉴  learn from each other
取长补短  learn from each other's strengths
优势互补  draw on each other's strengths
资源共享  share resources
合作共赢  cooperate for mutual benefit
实现互利共赢  achieve mutual benefit
实现互利共赢、共同发展  achieve mutual benefit and common development
实现共同发展  achieve common development
实现优势互补  draw on each other's strengths
迈上了新的台阶  reach a new level
再上新水平  reach a new level
再上新台阶  reach a new level
再谱新篇章  write a new chapter
落地生根  take root
开花结果  bear fruit
作动员讲话  deliver a mobilization speech
作表态发言  make statements
作了表态发言  make statements
作交流发言  speak
作重点发言  deliver a key speech
作了发言  speak
作出批示  give written instructions
作出指示  give instructions
作具体安排  make specific arrangements
作出部署  make arrangements
作出安排部署  make arrangements
作出全面部署  make overall arrangements
提出明确要求  set clear requirements
提出具体要求  set specific requirements
共同见证签约  witness the signing together
见证签约  witness the signing
亲切交谈  talk cordially
与村民亲切交谈  talk cordially with villagers
与群众亲切交谈  talk cordially with local people
走进田间地头  walk into the fields
深入田间地头  go deep into the fields
来到田间地头  come to the fields
熟悉教育、关心教育、研究教育  be familiar with, care about and study education
扶真贫、真扶贫、脱真贫  help those who are truly poor | help them in earnest | lift them out of poverty for good
做到扶真贫、真扶贫、脱真贫  help those who are truly poor | help them in earnest | lift them out of poverty for good
"""
