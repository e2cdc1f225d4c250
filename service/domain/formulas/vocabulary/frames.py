"""Frames with holes for phrases: what verb phrases, adjuncts and nouns are built like.

``N`` is a noun phrase, ``V`` a verb phrase, ``G`` one whose English is the -ing form; see
``formulas.frames``. Words are regular expressions; the first row that fits is taken.
"""

VERB_PHRASES = """\
采取(?:一切)?(?:必要|有关)措施V  take the necessary measures to {1}
采取(?:有力|有效|切实|坚决)(?:有效)?措施V  take effective measures to {1}
为N(?=参加|参与|来|到|赴|开展|拓展|进入)V提供更(?:多|大)(?:的)?(?:便利|支持|帮助)  give {1} more support to {2}
为N(?=参加|参与|来|到|赴|开展|拓展|进入)V提供(?:便利|支持|帮助)  help {1} to {2}
支持N走(?:符合|适合)(?:本国|自身)国情的发展道路  support {1} in following a development path suited to its national conditions
反对(?:任何)?(?:外部|外来)(?:势力|力量)干涉N  oppose interference by any external force in {1}
讲好(?=<l[1-8]>)N故事  tell the stories of {1} well
新增N(?=<n[1-8]>)N(?:对|个|家)?  add {2} {1}
新增N(?=<n[1-8]>)N对  add {2} pairs of {1}
传播好N声音  make the voice of {1} heard
把N作为(?:一项)?N  take {1} as {2}
把G作为(?:一项)?N  take {1} as {2}
将N作为(?:一项)?N  take {1} as {2}
把N(?:摆|放)在(?:更加|更为)?(?:突出|重要)(?:的)?位置  give greater prominence to {1}
把G(?:摆|放)在(?:更加|更为)?(?:突出|重要)(?:的)?位置  give greater prominence to {1}
把N(?:摆|放)在(?:首位|第一位|首要位置)  put {1} first
把N(?:摆|放)在心上  keep {1} in mind
把N(?:与|同|和)G(?:有机|紧密|更好|密切)?结合起来  combine {1} with {2}
把G(?:与|同|和)N(?:有机|紧密|更好|密切)?结合起来  combine {1} with {2}
(?:始终)?在思想上政治上行动上同N保持高度一致  stay in full alignment with {1} in thinking, political stance and action
以此为契机  take this as an opportunity
让党旗在N高高飘扬  let the Party flag fly high on {1}
推动N进教材、进课堂、进头脑  bring {1} into textbooks, classrooms and minds
到(?=<n[1-8]>)NV  {2} by {1}
要求N(?:要)?(?=进一步|切实|认真|全面|加强|妥善|继续|不断|抓|强|做|深|积极)V  call on {1} to {2}
把N(?:纳入|列入)N  include {1} in {2}
把N(?:贯穿|融入)N(?:的)?(?:全过程各方面|全过程|各方面|各领域全过程|始终)  integrate {1} into the whole process of {2}
把N(?:贯穿|融入)(?:于)?N  integrate {1} into {2}
把N(?:与|同|和)N(?:有机|紧密|更好|密切)?结合起来  combine {1} with {2}
把G(?:与|同|和)G(?:有机|紧密|更好|密切)?结合起来  combine {1} with {2}
将N(?:与|同|和)N(?:有机|紧密|密切)?结合起来  combine {1} with {2}
把N转化为N  turn {1} into {2}
将N转化为N  turn {1} into {2}
把N(?:转变|变)为N  turn {1} into {2}
把N(?:建设|打造)(?:成为|成)N  build {1} into {2}
将N(?:建设|打造)(?:成为|成)N  build {1} into {2}
把(?:思想和行动|思想认识|思想|行动)(?:切实|迅速)?统一到N(?:上来|上)  bring thinking and action into line with {1}
把N统一到N上来  bring {1} into line with {2}
把N落到实处  truly carry out {1}
把N落实到位  fully implement {1}
把N抓(?:实抓细|紧抓实|细抓实|好抓实|实抓好)  carry out {1} in a solid and detailed way
把N抓(?:好|实|紧)  do {1} well
把N做(?:实做细|好做实|深做实|细做实)  carry out {1} in a solid and detailed way
把N做大做强  make {1} bigger and stronger
把N推向前进  push {1} forward
把N引向深入  take {1} deeper
把N提高到新(?:的)?水平  raise {1} to a new level
把N(?:进行|坚持)到底  carry {1} through to the end
把N关进制度的笼子  confine {1} in an institutional cage
把N(?:控制|降)(?:到|在)最低(?:程度|限度)?  keep {1} to a minimum
向N要N  look to {1} for {2}
以N为(?:统领|引领|指导|指引)  take {1} as the guide
(?:坚持)?以N为(?:统领|引领|指导|指引|根本遵循)  take {1} as the guide
坚持以N为(?:主|主线)  take {1} as the main task
以N为(?:遵循|根本遵循)  follow {1}
(?:坚持)?以N为(?:重点|中心)  focus on {1}
(?:坚持)?以N为(?:平台|载体)  take {1} as a platform
以N为纽带  take {1} as a bond
(?:坚持)?以N为(?:抓手|着力点|切入点|突破口)  start with {1}
以N为契机  take {1} as an opportunity
以N为(?:新的?)?起点  take {1} as a new starting point
(?:坚持)?以N为(?:目标|目的)  aim at {1}
(?:坚持)?以N为主线  take {1} as the main task
(?:坚持)?以N为(?:核心|关键)  put {1} at the core
(?:坚持)?以N为(?:导向|牵引)  be guided by {1}
(?:坚持)?以N为(?:支撑|依托|基础)  build on {1}
(?:坚持)?以N为(?:动力|驱动)  draw impetus from {1}
(?:坚持)?以N为(?:根本|本)  take {1} as the foundation
(?:坚持)?以N为N  take {1} as {2}
以实际行动V  {1} through concrete actions
以N(?:推动|促进|带动|引领|助力)N  use {1} to promote {2}
以N的(?:坚定|顽强)?(?:决心|勇气|意志)V  {2} with {1}
以(?=<n|更|最|高度|坚定|有力|实际|优异|扎实|良好|严|务实|钉钉子|一流|只争|时时|昂扬|奋发|饱满|强烈|过硬)N(?:来)?V  {2} with {1}
用(?=<n|更|最|高度|坚定|有力|实际|优异|扎实|良好|严)N(?:来)?V  {2} with {1}
(?:着力|努力)?使N(?=不断|更加|充分|真正|全面|持续|切实|始终|尽快|早日|进一步)V  enable {1} to {2}
努力使N在(?=<)NV  strive to enable {1} to {3} in {2}
努力使NV  strive to enable {1} to {2}
努力让NV  strive to enable {1} to {2}
使N成为N  make {1} become {2}
使NV  enable {1} to {2}
让N成为N  make {1} {2}
让N更多(?:分享|享受|享有)N  give {1} a greater share in {2}
让N有更多(?:的)?N  give {1} more of {2}
让NV  enable {1} to {2}
推动N走深走实  work for deeper and more solid {1}
推动N(?:落地见效|落地落实|落地生根|落实落地|落细落实|落实落细)  ensure the effective implementation of {1}
推动N(?:提质增效|提质升级|提档升级)  improve the quality and efficiency of {1}
推动N做大做强  help {1} grow bigger and stronger
推动N(?:早日|尽快|加快)?(?:落地|建成投产|开工建设)  push for {1} to be launched
推动N(?:再上|迈上|上|再上一个|登上)(?:新的|新|一个新)?台阶  take {1} to a new level
推动N(?:取得|实现)新(?:的)?(?:进展|成效|发展)  make new progress in {1}
推动N(?:取得|实现)新(?:的)?突破  make new breakthroughs in {1}
推动N(?:取得|实现)重大(?:的)?突破  make major breakthroughs in {1}
推动N(?:取得|实现)更大(?:的)?(?:进展|成效|发展)  make greater progress in {1}
推动N(?:不断)?(?:走|迈|向)(?:向|上)?(?:更高水平|深入|纵深|纵深发展|前发展)  take {1} further
推动N向(?:纵深|更高水平|更深层次|更宽领域)(?:发展|推进|迈进)?  take {1} further
推动N(?:持续|不断|根本)(?:好转|改善|向好)  bring about a fundamental improvement in {1}
推动N(?:深度|有机)?融合(?:发展)?  promote the integration of {1}
推动N(?:与|同|和)N(?:深度|有机)?融合(?:发展)?  promote the integration of {1} with {2}
推动N(?:自由)?有序流动  promote the free and orderly flow of {1}
推动N(?:进入|纳入)N  bring {1} into {2}
推进N进N  bring {1} into {2}
(?:推动|促进)N(?=优质均衡|高质量|健康|持续|协调|绿色|融合|创新|加快|跨越式|快速|平稳|又好又快|一体化|均衡|集聚|集群|协同|规范|有序|全面|深度融合)N  promote the {2} of {1}
推进N(?=优质均衡|高质量|健康|持续|协调|绿色|融合|创新|加快|跨越式|快速|平稳|又好又快|一体化|均衡|集聚|集群|协同|规范|有序|全面|深度融合)N  advance the {2} of {1}
实现N(?=优质均衡|高质量|健康|持续|协调|绿色|融合|创新|加快|跨越式|快速|平稳|又好又快|一体化|均衡|集聚|集群|协同|规范|有序|全面|深度融合)N  achieve the {2} of {1}
加快N(?=优质均衡|高质量|健康|持续|协调|绿色|融合|创新|加快|跨越式|快速|平稳|又好又快|一体化|均衡|集聚|集群|协同|规范|有序|全面|深度融合)N  accelerate the {2} of {1}
促进N(?:与|同|和)N(?:深度|有机)?融合(?:发展)?  promote the integration of {1} with {2}
实现N(?:与|同|和)N(?:的)?(?:深度|有机|良性)?(?:融合|互动|统一|结合)  achieve the integration of {1} with {2}
实现N全覆盖  achieve full coverage of {1}
做到N全覆盖  achieve full coverage of {1}
确保N(?:落地见效|落地落实|落地生根|落实落地|落到实处|落实到位|落细落实|见到实效|有效落实|全面落实|不折不扣落实)  ensure the effective implementation of {1}
确保N(?:取得|见到|收到)(?:实实在在的|实际|切实的)?(?:实效|成效|成果)  ensure real results in {1}
确保N(?:安全|稳定|和谐稳定|平稳运行|安全运行|安全稳定)  ensure the safety and stability of {1}
确保N(?:不动摇|不松懈|不走样|不变形)  ensure that there is no departure from {1}
确保N(?:如期|按期|按时|圆满|顺利|全面|高质量)(?:完成|实现)  ensure the completion of {1} on schedule
确保N(?:有序|顺利|扎实|稳步)(?:推进|开展|进行)  ensure the smooth progress of {1}
确保N(?:稳定增长|持续增收|稳定增收|持续稳定增收|持续稳定增长)  ensure the steady growth of {1}
确保N(?:稳定|不出现波动)  keep {1} stable
保持N(?:稳定|平稳|总体稳定|和谐稳定)  keep {1} stable
保障N(?:稳定|畅通|安全)  keep {1} secure and stable
坚决防止N(?:发生|反弹|回潮)  resolutely prevent {1}
有利于N的N  be favorable for {2} of {1}
在N(?:等)?(?:领域|方面|工作中|中)(?:发挥|起到)(?:了)?(?:更大|更加重要(?:的)?)作用  play a greater role in {1}
在N(?:等)?(?:领域|方面|工作中|中)(?:发挥|起到)(?:了)?(?:十分|非常)?(?:重要|重要的)作用  play an important role in {1}
在N(?:等)?(?:领域|方面|工作中|中)(?:发挥|起到)(?:了)?(?:更加)?(?:积极|积极的)作用  play an active role in {1}
在N(?:等)?(?:领域|方面|工作中|中)(?:发挥|起到)(?:了)?应有(?:的)?作用  play its due role in {1}
在N(?:等)?(?:领域|方面|工作中|中|上)V  {2} in {1}
在(?=<[ot][1-8]>)NV  {2} in {1}
在全省V  {1} across the province
在全市V  {1} across the city
在全国V  {1} across the country
在全社会V  {1} throughout society
在全党V  {1} throughout the Party
为N(?=作出|做出|作|贡献)V  {2} to {1}
为G(?=作出|做出|作|贡献)V  {2} to {1}
为N(?=注入)V  {2} into {1}
为G(?=注入)V  {2} into {1}
为N(?=提供|营造|创造|注入|奠定|增添|打下|打造|搭建|夯实|办|凝聚|积累|开辟|争取|赢得|指明)V  {2} for {1}
为G(?=提供|营造|创造|注入|奠定|增添|打下|打造|搭建|夯实|办|凝聚|积累|开辟|争取|赢得|指明)V  {2} for {1}
为我们V(?=提供|指明|注入|奠定)V  {2} for us to {1}
在N的?(?:过程|进程|实践|伟大实践|征程)中V  {2} in the course of {1}
在G的?(?:过程|进程|实践|伟大实践|征程)中V  {2} in the course of {1}
为推动N(?=提供|营造|创造|注入|奠定)V  {2} for promoting {1}
(?:与|同)(?=<[plo][1-8]>)N(?:共同|一道|一起)?V  {2} with {1}
向N(?=提供|转移|推介|宣传|传递|学习|发出|开放|倾斜|延伸|集中|聚集|表示)V  {2} to {1}
对N(?:严肃|依法|依规|依纪依法|严格|坚决)?(?:严肃|依法)?(?:问责|追责|追责问责|处理|查处|追究责任)  hold accountable those responsible for {1}
对N(?:负责|高度负责)  be responsible to {1}
对N(?:进行|开展|实施)(?:全面|系统|专项|深入|重点|集中|动态)?N  carry out {2} of {1}
对N表示(?:衷心|诚挚|由衷|热烈)?(?:的)?感谢  express thanks for {1}
对N表示(?:衷心|诚挚|由衷|热烈)?(?:的)?(?:欢迎|祝贺)  welcome {1}
对N表示(?:衷心|诚挚|由衷|亲切)?(?:的)?慰问  extend regards to {1}
对N提出(?:了)?(?:明确|具体|新的|更高)?(?:的)?(?:工作)?要求  set requirements for {1}
对N作出(?:了)?(?:全面|具体|系统)?(?:安排)?部署  make arrangements for {1}
对N给予(?:了)?(?:充分|高度)?(?:肯定|评价)  speak highly of {1}
对N(?:再动员|再部署|再落实|再动员、再部署|再动员、再部署、再落实)  make further arrangements for {1}
就N(?:作出|做出|进行)(?:了)?(?:全面|具体|系统)?(?:研究)?(?:安排)?部署  make arrangements for {1}
就N(?:进行|开展)(?:了)?(?:专题|深入|实地)?调研  look into {1}
就N(?:进行|开展)(?:了)?(?:深入|广泛)?(?:交流|座谈|研讨|讨论)  exchange views on {1}
就N(?:提出)(?:了)?(?:明确|具体)?(?:的)?(?:工作)?要求  set requirements for {1}
瞄准N(?:开展)?精准招商  make targeted efforts to attract investment in {1}
对(?=<[lop][1-8]>)N长期以来的(?:大力|宝贵)?支持表示(?:衷心|诚挚)?(?:的)?感谢  thank {1} for its long-standing support
就G等?(?:事宜|问题)(?:深入)?交换(?:了)?意见  exchange views on {1}
就N(?:深入)?交换(?:了)?意见  exchange views on {1}
推动N(?:与|同|和)N(?:相结合|有机结合|紧密结合)  combine {1} with {2}
坚持N(?:与|同|和)N(?:相结合|并重|并举|相统一|有机统一)  give equal weight to {1} and {2}
坚持G(?:与|同|和)G(?:相结合|并重|并举|相统一|有机统一)  give equal weight to {1} and {2}
坚持N(?:优先|先行)  give priority to {1}
坚持N(?:共同|同步)?(?:抓|推进)  advance {1} together
处理好N(?:与|同|和)N的关系  properly handle the relationship between {1} and {2}
走出(?:了)?(?:一条)?(?:具有.{2,4}特色的)?N(?:新路|新路子|路子|之路|道路)  blaze a new trail of {1}
走好N(?:新路|新路子|路子|之路|道路)  follow the path of {1}
扛(?:起|牢|实)(?:了)?N  shoulder {1}
提供N(?:保障|支撑|支持|服务)  provide {1}
提升N在N的N  raise {3} of {1} in {2}
当好N的?(?:排头兵|先行者|模范|表率)  set an example in {1}
(?:努力|奋力)?(?:走|站|跑)在全国(?:的)?前列  be at the forefront of the country
(?:努力|奋力)?(?:走|站|跑)在全省(?:的)?前列  be at the forefront of the province
(?:努力|奋力)?(?:走|站|跑)在全市(?:的)?前列  be at the forefront of the city
(?:努力|奋力)?在N中(?:走在前列|勇挑大梁|奋勇争先|走在前|争先进位)  be at the forefront in {1}
(?:努力|奋力)?在N(?:上|中|方面)(?:取得|实现|获得)(?:新的|新)(?:突破|进展|成效|进步)  make new progress in {1}
(?:努力|奋力)?在N(?:上|中|方面)(?:取得|实现|获得)更大(?:突破|进展|成效|进步)  make greater progress in {1}
(?:奋力|努力)?开创N(?:的)?新局面  break new ground in {1}
(?:奋力|努力|共同|携手)?谱写N(?:的)?(?:新篇章|崭新篇章|绚丽篇章|壮丽篇章|新华章)  write a new chapter in {1}
(?:奋力|努力)?书写N(?:的)?(?:新篇章|崭新篇章|绚丽篇章|壮丽篇章|新华章)  write a new chapter in {1}
解决好?N(?:等)?问题  solve the problems of {1}
注重(?:抓好|做好)?N  pay attention to {1}
汲取N(?:的)?教训  draw lessons from {1}
开展N(?:的)?(?:大排查大整治|大排查|大检查)  carry out thorough screening and rectification of {1}
发展壮大N  develop and expand {1}
推动形成N  help to form {1}
形成(?:了)?(?:人人|全社会|大家)(?:关心|支持|参与)N的(?:良好|浓厚)?(?:氛围|风尚|局面)  create an atmosphere in which everyone supports {1}
营造(?:了)?(?:人人|全社会|大家)(?:关心|支持|参与|、)+N的(?:良好|浓厚)?(?:氛围|风尚|局面)  create an atmosphere in which everyone cares about and supports {1}
营造G的(?:良好|浓厚)?(?:社会)?(?:氛围|环境)  create a good atmosphere for {1}
形成G的(?:良好|强大|生动)?(?:局面|格局|氛围|合力|工作格局)  create a sound environment for {1}
充分认识N的(?:重大|重要|特殊重要|极端)?(?:意义|重要性)  be fully aware of the importance of {1}
充分认识G的(?:重大|重要|特殊重要|极端)?(?:意义|重要性)  be fully aware of the importance of {1}
(?:深刻|充分|清醒)?认识(?:到)?N(?:的)?(?:极端|特殊)?(?:重要性|重大意义|重要意义)和紧迫性  be fully aware of the importance and urgency of {1}
(?:深刻|充分|清醒)?认识(?:到)?N(?:的)?(?:极端|特殊)?(?:重要性|重大意义|重要意义)  be fully aware of the importance of {1}
(?:深刻|充分|清醒)?认识(?:到)?G(?:的)?(?:极端|特殊)?(?:重要性|重大意义|重要意义)和紧迫性  be fully aware of the importance and urgency of {1}
(?:深刻|充分|清醒)?认识(?:到)?G(?:的)?(?:极端|特殊)?(?:重要性|重大意义|重要意义)  be fully aware of the importance of {1}
守住N的(?:底线|红线)  hold the bottom line of {1}
守住不发生N的底线  ensure that no {1} occurs
(?:最大限度|最大程度)(?:地)?V  {1} to the greatest possible extent
不让N(?:掉队|落下)  leave no {1} behind
做到N(?:早发现、早报告、早处置)  detect, report and deal with {1} early
做到N(?:零容忍)  show zero tolerance for {1}
对N零容忍  show zero tolerance for {1}
进行N  carry out {1}
来.{1,2}学习  come to study
来.{1,2}工作  come to work
来.{1,2}创业  come to start businesses
"""
"""English in the base form."""

ADJUNCTS = """\
在N的?坚强领导下  under the strong leadership of {1}
在N的?正确领导下  under the correct leadership of {1}
在N的?领导下  under the leadership of {1}
在N的?(?:有力|精心|正确)?指导下  under the guidance of {1}
在N的?(?:亲切)?关怀下  under the care of {1}
在N的?(?:亲切)?关心(?:和)?支持下  with the care and support of {1}
在N的?(?:大力|鼎力|有力)?支持下  with the support of {1}
在N的?(?:共同|不懈)?努力下  thanks to the efforts of {1}
在N的?关心下  with the care of {1}
在N的?(?:大|时代)?背景下  against the background of {1}
在N的?(?:基础|前提)上  on the basis of {1}
在G的?(?:基础|前提)上  on the basis of {1}
在N的?(?:基础|前提)下  on the basis of {1}
在N的?推动下  driven by {1}
在N的?引领下  guided by {1}
在N的?(?:过程中|进程中|实践中|伟大实践中|征程中|征程上|新征程上)  in the course of {1}
在G的?(?:过程中|进程中|实践中|伟大实践中|征程中|征程上|新征程上)  in the course of {1}
在G的?同时  while {1}
在N之际  on the occasion of {1}
以N为(?:统领|引领|指导|指引|根本遵循)  guided by {1}
以N为(?:契机)  taking {1} as an opportunity
以N为(?:抓手|着力点|突破口)  starting with {1}
以N为(?:重点|中心)  focusing on {1}
以N为N  with {1} as {2}
通过G  by {1}
通过N  through {1}
随着N  with {1}
面对N  in the face of {1}
针对N  in response to {1}
按照N的?(?:要求|部署|部署要求|安排部署|总要求)  in accordance with {1}
(?:依据|按照|根据)N  in accordance with {1}
(?:紧密)?结合N  in light of {1}
(?:紧紧|紧密)?围绕G  with a focus on {1}
(?:紧紧|紧密)?围绕N  with a focus on {1}
(?:紧紧)?依托N  relying on {1}
立足N  based on {1}
着眼N  with an eye to {1}
着眼G  with an eye to {1}
为(?:了)?V  in order to {1}
(?:站在|从)N(?:的)?(?:高度|角度|起点上)(?:出发)?  from the perspective of {1}
站在新的历史起点上  at a new historical starting point
对N的  in cases of {1}
以N  with {1}
新形势下  under new circumstances
面向未来  looking to the future
面对新形势新任务  in the face of new circumstances and tasks
面对新形势  in the face of new circumstances
新征程上  on the new journey
在新征程上  on the new journey
"""
"""English of what stands beside a verb phrase."""

NOUN_PHRASES = {
    "": """\
N(?:生效|签署|落地)(?:和)?(?:实施)?的(?:重大|重要|历史)?(?:机遇|契机)  the opportunities that {1} brings
N在N(?:会议|大会)?上的N  {3} of {1} at {2}
N在国际上?的N  the international {2} of {1}
N在全国上?的N  the nationwide {2} of {1}
N在(?:海外|境外)的N  the {2} of {1} overseas
""",
    "G": """\
中央N工作会议精神  the guiding principles of the central conference on the work of {1}
N关于N的N  {3} of {1} on {2}
""",
    "W": """\
N(?:的)?各项工作  all work on {1}
党对N的领导  the Party's leadership over {1}
党对N的N  the Party's {2} over {1}
对N的支持(?:力度)?  support for {1}
对N的(?:组织)?领导  leadership over {1}
对N的N  {2} of {1}
N对N的N  {3} of {2} by {1}
G的做法  the practice of {1}
G的(?:力度|步伐)  the pace of {1}
""",
    "C": """\
(?:与|同)(?=<[plo][1-8]>)N的N  {2} with {1}
(?:与|同)(?=<[plo][1-8]>)N(?:的)?联系  ties with {1}
N之间的N  {2} between {1}
""",
    "P": """\
从事N的(?:人员|人才|企业)  people working in {1}
奋战在N(?:的)?N  {2} working in {1}
""",
    "H0": """\
有利于N的N  {2} favorable to {1}
有利于G的N  {2} favorable to {1}
""",
    "I": """\
N中的N  {2} in {1}
N领域(?:的)?N  {2} in the field of {1}
(?:涉及|事关)N  issues concerning {1}
制约N的N  {2} that hold back {1}
影响N的N  {2} that affect {1}
N面临的N  {2} facing {1}
N存在的N  {2} in {1}
侵害N(?:利益)?的(?:违法)?行为  acts that infringe upon the interests of {1}
""",
}
"""English of noun phrases, by the kind that they become."""
