"""What is said of a subject: verbs without object, and states that hold when they are told.

Holes of the frames as in ``frames``; English in the base form.
"""

TABLE = """\
提高  rise
提升  improve
明显提高  rise markedly
明显提升  improve markedly
显著提高  rise significantly
显著提升  improve significantly
不断提高  keep rising
不断提升  keep improving
持续提升  keep improving
持续提高  keep rising
稳步提升  improve steadily
稳步提高  rise steadily
全面提升  improve across the board
大幅提升  improve greatly
大幅提高  rise greatly
进一步提升  improve further
进一步提高  rise further
改善  improve
明显改善  improve markedly
显著改善  improve significantly
持续改善  keep improving
不断改善  keep improving
根本好转  improve fundamentally
持续好转  keep improving
明显好转  improve markedly
持续向好  keep improving
稳中向好  remain stable with a good momentum
稳中有进  make progress while remaining stable
稳中提质  improve in quality while remaining stable
总体平稳  remain generally stable
总体稳定  remain generally stable
保持稳定  remain stable
和谐稳定  remain harmonious and stable
平稳有序  proceed in a stable and orderly way
平稳运行  run smoothly
增强  grow stronger
明显增强  grow markedly stronger
显著增强  grow significantly stronger
不断增强  keep growing stronger
持续增强  keep growing stronger
进一步增强  grow still stronger
扩大  expand
不断扩大  keep expanding
持续扩大  keep expanding
进一步扩大  expand further
不断拓展  keep expanding
持续拓展  keep expanding
进一步拓展  expand further
日益广泛  become ever broader
不断深化  continue to deepen
持续深化  keep deepening
进一步深化  deepen further
不断加深  keep deepening
日益深化  deepen day by day
不断完善  keep improving
日益完善  improve day by day
进一步完善  improve further
逐步完善  gradually improve
基本形成  take shape
初步形成  begin to take shape
加快形成  take shape at a faster pace
加快发展  develop at a faster pace
快速发展  develop rapidly
蓬勃发展  flourish
健康发展  develop soundly
平稳发展  develop steadily
均衡发展  develop in a balanced way
协调发展  develop in a coordinated way
稳步发展  develop steadily
稳步推进  proceed steadily
有序推进  proceed in an orderly way
扎实推进  make solid progress
深入推进  make deep-going progress
加快推进  proceed at a faster pace
顺利推进  proceed smoothly
全面推进  proceed on all fronts
全面铺开  be launched on all fronts
持续推进  continue to make progress
全面展开  be launched on all fronts
稳步增长  grow steadily
持续增长  keep growing
快速增长  grow rapidly
稳定增长  grow steadily
大幅增长  grow greatly
较快增长  grow relatively fast
持续上升  keep rising
大幅下降  fall sharply
持续下降  keep falling
明显下降  fall markedly
明显加快  pick up speed markedly
进一步加快  pick up speed further
不断加快  pick up speed
不断涌现  keep emerging
大量涌现  emerge in large numbers
不断优化  keep improving
持续优化  keep improving
进一步优化  improve further
更加优化  become better
更加完善  become more complete
更加便捷  become more convenient
更加紧密  become closer
更加密切  become closer
日益密切  become ever closer
日益紧密  become ever closer
不断密切  become ever closer
更加坚强  become stronger
更加牢固  become more solid
更加稳固  become more solid
更加活跃  become more vibrant
更加突出  become more prominent
更加巩固  become more solid
不断巩固  be further consolidated
持续巩固  be further consolidated
进一步巩固  be further consolidated
更加凸显  become more evident
日益凸显  become ever more evident
不断显现  keep emerging
充分彰显  be fully shown
有效保障  be effectively ensured
有效解决  be effectively solved
得到解决  be solved
得到有效解决  be effectively solved
得到有效控制  be effectively brought under control
得到有力保障  be effectively ensured
得到有效保障  be effectively ensured
得到明显改善  improve markedly
得到显著提升  improve significantly
得到明显提升  improve markedly
得到进一步加强  be further strengthened
得到加强  be strengthened
全面加强  be strengthened across the board
不断加强  be further strengthened
持续加强  be further strengthened
进一步加强  be further strengthened
明显加强  be markedly strengthened
显著加强  be significantly strengthened
落地见效  take effect
落地落实  be carried out
落地生根  take root
落地  be carried out
见效  take effect
落实到位  be fully carried out
早落地  be carried out early
早见效  take effect early
直达快享  reach those who need them quickly
惠企利民  benefit enterprises and the people
落地开花  bear fruit
开花结果  bear fruit
提质增效  improve in quality and efficiency
做大做强  grow bigger and stronger
丰富多彩  be rich and colorful
成果丰硕  produce fruitful results
成效显著  produce remarkable results
成效明显  produce marked results
成绩显著  achieve remarkable results
有目共睹  be there for all to see
来之不易  be hard-won
令人鼓舞  be inspiring
令人振奋  be inspiring
广泛参与  participate widely
积极参与  take an active part
深入人心  win the hearts of the people
稳得住  stay on
有就业  have jobs
有活干  have work to do
能致富  grow prosperous
逐步能致富  gradually grow prosperous
快发展  develop fast
就业  find jobs
创业  start businesses
增收  earn more
持续增收  keep earning more
增收致富  earn more and grow prosperous
脱贫  shake off poverty
全部脱贫  be all lifted out of poverty
全部摘帽  be all removed from the poverty list
脱贫致富  shake off poverty and grow prosperous
稳定脱贫  shake off poverty for good
自由流动  flow freely
自由有序流动  flow freely and in an orderly way
有序流动  flow in an orderly way
少跑腿  make fewer trips
少跑路  make fewer trips
好办事  get things done easily
走出去  go global
“走出去”  “go global”
放心  feel at ease
满意  be satisfied
永续发展  develop sustainably
可持续发展  develop sustainably
"""

STATES = """\
正值N  be in {1}
正处(?:于|在)N  be in {1}
处(?:于|在)N  be in {1}
就是N  be {1}
(?:正)?持续(?:上涨|升高)  keep rising
生产经营(?:仍|依然|较为|十分)?困难  face difficulties in production and operation
事关N  have a bearing on {1}
关乎N  have a bearing on {1}
关系(?:到|着)?N  have a bearing on {1}
直接关系(?:到)?N  have a direct bearing on {1}
事关N(?:、|，|和)?事关N  have a bearing on {1} and {2}
面临(?:着)?N  face {1}
仍(?:然)?面临(?:着|不少|许多|诸多)?N  still face {1}
(?:也|还|仍然|依然)?(?:还)?存在(?:着)?(?:一些|不少|许多|诸多)N  still have many {1}
(?:也|还|仍然|依然)?(?:还)?存在(?:着)?N  still have {1}
具有(?:很强|极强|鲜明)的N  have strong {1}
具有(?:十分|非常|极其)?(?:重要|重大|深远|特殊重要)(?:的)?(?:现实)?意义  be of great significance
具有(?:十分|非常|极其)?(?:重要|重大)(?:的)?现实意义和深远(?:的)?历史意义  be of great practical and far-reaching historical significance
意义(?:十分|非常|特别|极其)?(?:重大|深远|重要|重大而深远)  be of great significance
责任(?:十分|非常|特别|极其)?重大  involve great responsibilities
责任(?:十分)?重大、使命(?:十分)?光荣  involve great responsibilities and a glorious mission
使命(?:十分)?光荣  be a glorious mission
任务(?:依然|仍然|十分|非常|更加|极其)?(?:艰巨|繁重|艰巨繁重|繁重艰巨)  involve arduous tasks
任重道远  still have a long way to go
对(?:于)?N(?:具有|有着)(?:十分|非常|极其)?(?:重要|重大|深远)(?:的)?(?:现实|历史|指导)?意义  be of great significance to {1}
对(?:于)?G(?:具有|有着)(?:十分|非常|极其)?(?:重要|重大|深远)(?:的)?(?:现实|历史|指导)?意义  be of great significance to {1}
对(?:于)?G意义(?:十分)?(?:重大|深远)  be of great significance to {1}
有利于V  help to {1}
有助于V  help to {1}
离不开N  cannot do without {1}
取决于N  depend on {1}
靠N  depend on {1}
来自(?:于)?N  come from {1}
蕴含着?N  hold {1}
拥有N  have {1}
占N的?N  account for {2} of {1}
与N(?:息息相关|密切相关|紧密相连)  be closely related to {1}
与N高度契合  be highly consistent with {1}
符合N  be in line with {1}
体现(?:着)?N  reflect {1}
集中体现(?:着)?N  embody {1}
充分体现(?:着)?N  fully reflect {1}
永远在路上  be never-ending
没有(?:休止符|完成时)，?只有进行时  be never-ending
(?:十分|非常|极其|更加|依然|仍然)?(?:严峻复杂|复杂严峻)  be grim and complex
(?:更趋|更加趋于|日趋|日益|愈加)(?:严峻复杂|复杂严峻)  be becoming more complex and grim
(?:十分|非常|极其|更加|依然|仍然)?严峻  be grim
(?:十分|非常|极其|更加)?复杂多变  be complex and volatile
(?:十分|非常|更加)?复杂  be complex
(?:十分|非常|极其|更加|依然|仍然)?(?:突出)  remain prominent
(?:十分|非常|极其|更加|依然|仍然)?(?:艰巨|繁重|艰巨繁重)  remain arduous
(?:十分|非常)?(?:广阔)  be broad
(?:十分|非常)?(?:巨大)  be enormous
前景(?:十分)?广阔  have broad prospects
潜力(?:十分)?(?:巨大|很大)  have great potential
(?:十分|非常)?(?:重要)  be important
至关重要  be of vital importance
(?:十分|非常)?(?:密切)  be close
仍(?:然)?(?:较|比较)?(?:不足|不够)  remain insufficient
(?:供给)?不足  be insufficient
不(?:够)?强  be weak
不(?:够)?到位  be inadequate
亟待(?:加强|提高|提升|改善|完善)  need urgent improvement
(?:仍|依然|还|仍然)?(?:需要|有待)(?:进一步)?(?:加强|提高|提升|改善|完善|解决)  need further improvement
(?:仍然|依然)存在  persist
进一步加大  be growing
不断加大  be growing
增多  be increasing
明显增多  be increasing markedly
高屋建瓴  be far-sighted
站位高远  take a high stand
内涵(?:十分)?丰富  be rich in content
思想(?:十分)?深(?:刻|邃)  be profound in thought
意蕴深远  be far-reaching in meaning
立意高远  be far-sighted
催人奋进  be inspiring
高度重视(?=发展[对同与]|加强|深化|推动|促进|扩大)G  attach great importance to {1}
高度重视N  attach great importance to {1}
重视N  attach importance to {1}
"""
"""What holds when it is told: in the present tense."""


FIGURES = """\
同比增长N  grow by {1} year on year
同比下降N  fall by {1} year on year
增长N  grow by {1}
下降N  fall by {1}
同比提高N  rise by {1} year on year
提高N  rise by {1}
达到?N  reach {1}
超过N  exceed {1}
突破N  exceed {1}
"""
"""How much something was: in the past tense."""
