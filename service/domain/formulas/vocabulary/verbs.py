"""Verbs with their English and the kinds of nouns before which it is that; ``*`` is any kind.

``{}`` is where the object stands; without it, the object stands behind.
"""

TABLE = """\
加强  strengthen  W,M,C,A,V,S,T
着力加强  focus on strengthening  W,M
完善  improve  M,S,T
健全  improve  M
建立健全  establish and improve  M
建立  establish  M
建立完善  establish and improve  M
构建  build  M,R
加快构建  step up efforts to build  M,R
打造  build  O,R,B
着力打造  focus on building  O,R,B
建设  build  B,T
加快建设  speed up the building of  B,T
推进  advance  D,W,T
加快推进  accelerate  D
扎实推进  make solid progress in  D,W
深入推进  make deep-going progress in  D,W
稳步推进  make steady progress in  D,W
统筹推进  make coordinated progress in  D,W
全面推进  advance {} across the board  D
有序推进  advance {} in an orderly way  D,W
推动  promote  D,C,N
加快推动  accelerate  D
促进  promote  D,C,S,N
促进  boost  N
有力促进  give a strong boost to  D,N
深化  deepen  C,D
拓展  expand  C,K
扩大  expand  C,K,N
提升  raise  A
提高  raise  A
增强  enhance  A,V
不断增强  constantly enhance  A,V
切实增强  truly enhance  V
强化  reinforce  W,V,M,A
优化  optimize  E,S
营造  foster  E
落实  implement  G,L
全面落实  fully implement  G,L
抓好落实  see to the implementation of  G
全面贯彻  fully carry out  G
贯彻落实  implement  G,L
深入学习贯彻  thoroughly study and implement  G
认真学习  carefully study  G
完成  complete  J
确保完成  ensure the completion of  J
实现  achieve  H
如期实现  achieve {} on schedule  H
执行  enforce  L
遵守  abide by  L
解决  solve  I
着力解决  focus on solving  I
及时解决  solve {} in good time  I
妥善处理  properly handle  I
防范化解  prevent and defuse  F
有效防范  effectively prevent  F
防范  guard against  F
化解  defuse  F
打击  crack down on  X
严厉打击  crack down hard on  X
坚决反对  firmly oppose  X
消除  eliminate  F,X
治理  control  F
引进  bring in  P
吸引  attract  P
培养  train  Q
大力培养  make great efforts to train  Q
支持  support  P,D,N
大力支持  give strong support to  P,D
鼓励  encourage  P
引导  guide  P
服务  serve  P,H
支持和引导  support and guide  P
保护  protect  Z
保障  ensure  S,Z
维护  safeguard  Z
改善  improve  S,E
加大  increase  Y
发挥  give play to  O
充分发挥  give full play to  O
更好发挥  give better play to  O
利用  make use of  O
充分利用  make full use of  O
抓住  seize  U
抢抓  seize  U
用好  make good use of  O,U
把握  seize  U
坚持  uphold  H0
树立  foster  V0
举办  host  K0
组织  organize  K0
积极参与  take an active part in  K0,W0
参加  take part in  K0
参与  participate in  W0,K0
开展  carry out  W,C
广泛开展  carry out {} extensively  W,C
深入开展  carry out {} thoroughly  W
认真做好  do well in  W
做好  do well in  W
切实做好  do a solid job of  W
扎实做好  do solid work in  W
抓好  do a good job in  W
听取  hear  Q0
审议  review  D0
审议通过  review and adopt  D0
研究  study  D0,I
印发  issue  D0
制定  draw up  D0
出台  introduce  D0
修订  revise  D0
签署  sign  D1
发表  release  D1
巩固  consolidate  C,R,J0
巩固拓展  consolidate and expand  J0
巩固和发展  consolidate and develop  C
发展  develop  N,C
加快发展  speed up the development of  N
培育  foster  N,P
壮大  expand  N
加快培育  speed up the fostering of  N
规范  regulate  W1
创新  find new ways of  W2
转变  change  T0
坚定  strengthen  V1
坚定不移走  stay firmly on  H1
走  follow  H1
讲好  tell {} well  S0
传播  spread  S0
宣传推介  promote  B0
高举  hold {} high  H2
尊重  respect  Z1
照顾  accommodate  Z1
取得  achieve  R1
推动取得  help to achieve  R1
确保取得  ensure  R1
关心  care about  S,P,Q
关注  pay attention to  I,N,S
密切关注  pay close attention to  I,N,F
高度重视  attach great importance to  W,D,C,Q,Z
重视  attach importance to  W,D,C
肯定  affirm  J0,R1,W
总结  review  J0,R1
介绍  introduce  B0,J0
感谢  thank  P0
欢迎  welcome  P0,P
会见  meet with  P0
看望慰问  visit and extend regards to  P0
实施  implement  *
启动  launch  *
开拓  open up  *
创造  create  *
创建  establish  *
设立  set up  *
搭建  build  *
形成  form  *
凝聚  pool  *
整合  integrate  *
激发  stimulate  *
释放  unleash  *
满足  meet  *
适应  adapt to  *
应对  respond to  *
克服  overcome  *
破解  resolve  *
排查  screen for  *
整治  rectify  *
查处  investigate and deal with  *
惩治  punish  *
遏制  curb  *
守住  hold  *
筑牢  build solid  *
夯实  consolidate  *
压实  ensure the fulfillment of  *
明确  clarify  *
细化  refine  *
对接  align with  *
融入  integrate into  *
借鉴  learn from  *
学习  study  *
宣传  publicize  *
弘扬  carry forward  *
传承  carry forward  *
践行  practice  *
恪守  abide by  *
履行  fulfill  *
承担  shoulder  *
肩负  shoulder  *
争取  strive for  *
赢得  win  *
提供  provide  *
增加  increase  *
减少  reduce  *
互派  exchange  P
降低  lower  *
减轻  ease  *
缩小  narrow  *
稳定  stabilize  *
保持  maintain  *
简化  simplify  *
放宽  relax  *
谋划  plan  *
部署  make arrangements for  *
研究部署  consider and make arrangements for  *
安排  arrange  *
协调  coordinate  *
督促  urge  *
指导  guide  *
帮助  help  *
扶持  support  *
关爱  care for  *
团结  unite  *
动员  mobilize  *
带动  drive  *
助力  contribute to  *
惠及  benefit  *
造福  benefit  *
改革  reform  *
改造  upgrade  *
调整  adjust  *
加快  speed up  *
做大做强  make {} bigger and stronger  *
建成  complete  *
打通  remove the obstacles to  *
连接  connect  *
开通  open  *
开放  open  *
开发  develop  *
节约  save  *
修复  restore  *
展示  showcase  *
展现  showcase  *
推介  promote  *
推广  promote  *
普及  popularize  *
应用  apply  *
掌握  master  *
了解  learn about  *
把握  grasp  *
做到  ensure  *
领会  understand  *
统一  unify  *
增进  enhance  *
加深  deepen  *
达成  reach  *
签订  sign  *
缔结  establish  *
举行  hold  *
召开  hold  *
承办  host  *
访问  visit  *
考察  inspect  *
走访  visit  *
邀请  invite  *
接待  receive  *
派出  send  *
选派  select and send  *
培训  train  *
提升  improve  *
提高  improve  *
增强  strengthen  *
加强  strengthen  *
完善  improve  *
健全  improve  *
建立  establish  *
建立健全  establish and improve  *
构建  build  *
打造  build  *
建设  build  *
推进  advance  *
推动  promote  *
促进  promote  *
深化  deepen  *
拓展  expand  *
扩大  expand  *
强化  reinforce  *
优化  optimize  *
落实  implement  *
完成  complete  *
实现  achieve  *
执行  implement  *
解决  solve  *
防范  guard against  *
引进  bring in  *
引入  bring in  *
吸引  attract  *
培养  foster  *
支持  support  *
鼓励  encourage  *
引导  guide  *
服务  serve  *
保护  protect  *
保障  ensure  *
确保  ensure  *
维护  safeguard  *
改善  improve  *
加大  increase  *
发挥  give play to  *
利用  make use of  *
用好  make good use of  *
抓住  seize  *
抢抓  seize  *
坚持  adhere to  *
树立  foster  *
举办  host  *
参与  participate in  *
参加  take part in  *
开展  carry out  *
做好  do well in  *
抓好  do a good job in  *
巩固  consolidate  *
巩固发展  consolidate and develop  *
巩固提升  consolidate and raise  *
发展  develop  *
培育  foster  *
壮大  expand  *
规范  regulate  *
转变  change  *
营造  create  *
贯彻  carry out  *
遵守  abide by  *
尊重  respect  *
反对  oppose  *
取得  achieve  *
传播  spread  *
服从服务  serve  *
服从服务于  serve  *
服务于  serve  *
打开  broaden  *
拓宽  broaden  *
突出  give prominence to  *
聚焦  focus on  *
围绕  focus on  *
遵循  follow  *
贯彻执行  implement  *
学习宣传贯彻  study, publicize and implement  *
统筹推进  make coordinated progress in  *
完整准确全面贯彻  apply {} fully and faithfully  *
健全完善  improve  *
研究解决  study and solve  *
防止  prevent  *
防控  prevent and control  *
预防  prevent  *
纠正  correct  *
反映  reflect  *
倾听  listen to  *
听取  hear  *
调动  bring into play  *
汇聚  pool  *
探索  explore  *
提出  put forward  *
交流  exchange  *
分享  share  *
对标  measure up to  *
跟踪  follow  *
监督  oversee  *
监测  monitor  *
评估  assess  *
考核  assess  *
检查  inspect  *
公开  make public  *
表彰  commend  *
奖励  reward  *
补齐  strengthen  *
弥补  make up for  *
传达学习  relay and study  *
传达  relay  *
总结  review  *
回顾  review  *
通报  brief the meeting on  *
建好  build {} well  *
新增  add  *
服务和融入  serve and integrate into  *
干涉  interfere in  *
接受  accept  *
力戒  refrain from  *
坚持和加强  uphold and strengthen  *
打好  fight  X1
打赢  win  X1
汲取  draw  X2
吸取  draw  X2
深刻汲取  learn  X2
深刻吸取  learn  X2
铸牢  forge  *
守牢  hold  *
严守  strictly observe  *
坚守  hold fast to  *
守好  guard  *
筑牢  build  Z3
构筑  build  Z3
织密  tighten  *
兜住  hold  *
兜牢  hold  *
坚持  focus on  J
压缩  shorten  Y2
大幅压缩  greatly shorten  Y2
减少  reduce  Y2
降低  lower  Y2
压降  reduce  Y2
调动  arouse  A1
激发  stir  A1
加快  speed up  Y3
加快  accelerate  D
保持  keep  V4
克服  overcome  X
破除  do away with  *
破解  resolve  I
突破  break through  *
打破  break  *
攻克  make breakthroughs in  *
清除  remove  *
消除  eliminate  *
铲除  root out  *
根治  eradicate  *
整治  rectify  I
整改  rectify  *
严查  strictly investigate  *
查摆  identify  *
查找  identify  *
查清  find out  *
防范遏制  prevent and curb  *
避免  avoid  *
杜绝  put an end to  *
反对  oppose  X
抵制  resist  *
惩治  punish  X
严惩  severely punish  *
打击  crack down on  *
问责  hold accountable  *
追究  investigate  *
深化  deepen  W
统筹  coordinate  *
抓实  do solid work in  *
抓紧  lose no time in  *
狠抓  make vigorous efforts in  *
抓牢  keep a firm grip on  *
紧抓  keep a firm grip on  *
紧盯  keep a close watch on  *
盯紧  keep a close watch on  *
盯住  keep a close watch on  *
紧扣  focus on  *
锚定  keep firmly to  *
紧紧锚定  keep firmly to  *
瞄准  aim at  *
着眼  have an eye to  *
立足  build on  *
立足于  build on  *
依托  rely on  *
依靠  rely on  *
对照  measure up to  *
落细  carry out in detail  *
落实落细  carry out in detail  *
执行好  implement  *
贯彻  implement  G
深入贯彻  thoroughly implement  G
深入贯彻落实  thoroughly implement  G
学习贯彻  study and implement  *
学习贯彻落实  study and implement  *
学习领会  study and understand  *
领悟  understand  *
学好  study {} well  *
用好  make good use of  A
宣讲  explain  *
阐释  explain  *
解读  explain  *
讲好  tell {} well  *
唱响  sing the praises of  *
展现  display  R1
彰显  demonstrate  *
体现  reflect  *
树牢  firmly establish  *
树好  establish  *
坚定  strengthen  *
坚定  have firm confidence in  H0
厚植  cultivate  *
涵养  cultivate  *
培植  cultivate  *
淬炼  temper  *
锤炼  temper  *
磨砺  temper  *
提振  boost  *
激励  motivate  *
鼓舞  inspire  *
鼓励支持  encourage and support  *
支持引导  support and guide  *
引领  lead  *
带领  lead  *
率领  lead  *
领导  lead  *
团结带领  unite and lead  *
凝聚  pool  A
凝心聚力  pool efforts in  *
汇聚  pool  A
集聚  gather  *
聚集  gather  *
吸纳  take in  *
招引  attract  *
引育  attract and cultivate  *
选拔  select  *
选好  select  *
任用  appoint  *
使用  use  *
用活  make flexible use of  *
盘活  put {} to good use  *
挖掘  tap  *
发掘  tap  *
积蓄  build up  *
增添  add  *
注入  inject  *
奠定  lay  *
打下  lay  *
打牢  consolidate  *
夯实  consolidate  R
筑实  consolidate  *
搭建  build  O
构筑  build  *
健全完善  improve  M
建强  strengthen  *
建优  build better  *
做优  improve  *
做强  strengthen  *
做大  expand  *
做实  do solid work in  *
做细  carry out in detail  *
做深  deepen  *
做优做强  improve and strengthen  *
做强做优做大  make {} stronger, better and bigger  *
做大做优做强  make {} bigger, better and stronger  *
培育壮大  foster and strengthen  *
培育发展  foster and develop  *
发展壮大  develop and strengthen  *
延伸  extend  *
延长  extend  *
拉长  extend  *
补齐  strengthen  I
补上  make up for  *
补强  reinforce  *
提升  move up  N
提质  upgrade  *
转化  turn {} to account  *
优化提升  optimize and improve  *
优化完善  optimize and improve  *
优化调整  optimize and adjust  *
调整优化  adjust and optimize  *
改进  improve  *
改良  improve  *
更新  renew  *
更新  renew  T0
重塑  reshape  *
再造  remake  *
创新完善  create and improve  *
探索创新  explore and create  *
深化拓展  deepen and expand  *
拓展深化  expand and deepen  *
拓宽  broaden  K
开辟  open up  *
开创  break  R
开创  create  *
开启  begin  *
迈入  enter  *
进入  enter  *
走进  walk into  *
步入  enter  *
跨入  enter  *
迈上  reach  *
站上  reach  *
登上  reach  *
走在  be at  *
抢占  seize  *
占领  occupy  *
赢得  win  R1
争创  strive to build  *
创成  build  *
争当  strive to be  *
当好  act well as  *
争做  strive to be  *
成为  become  *
作为  serve as  *
实现  achieve  R1
完成  complete  T
推出  launch  *
推行  implement  *
实行  implement  *
施行  implement  *
试行  try out  *
实施好  carry out {} well  *
组织实施  organize and implement  *
组织开展  organize and carry out  *
开展好  carry out {} well  *
举办好  host {} well  *
办好  run {} well  *
办好  do {} well  J
主办  host  *
承接  undertake  *
承接  take on  N
承载  carry  *
参与  take part in  K0
深度参与  take a deep part in  *
投身  devote oneself to  *
投入  put in  *
融入  become part of  G
主动融入  take the initiative to become part of  G
对接  dock with  N
深度融入  become deeply part of  *
服务  serve  G
服务保障  serve and support  *
保障好  ensure  *
保证  ensure  *
兑现  honor  *
兑付  pay  *
回应  respond to  *
满足  meet  S
适应  adapt to  Q0
顺应  follow  *
契合  agree with  *
把牢  keep firmly to  *
把准  keep accurately to  *
把好  keep to  *
把握好  have a good grasp of  *
深刻把握  deeply grasp  *
深刻认识  be keenly aware of  *
认清  see clearly  *
认识  be aware of  *
牢记  bear in mind  *
铭记  bear in mind  *
不忘  never forget  *
捍卫  defend  *
拥护  support  *
忠诚拥护  faithfully support  *
忠于  be loyal to  *
践行  live up to  L
履行好  fulfill  *
履行  perform  L
扛起  shoulder  *
扛牢  shoulder  *
扛实  shoulder  *
肩负起  shoulder  *
担负  shoulder  *
担负起  shoulder  *
承担起  shoulder  *
担当  shoulder  *
担起  shoulder  *
压紧压实  ensure the fulfillment of  *
压紧  tighten  *
拧紧  tighten  *
落实落地  carry out  *
分解  break down  *
细化分解  break down  *
细化完善  refine and improve  *
量化  quantify  *
厘清  clarify  *
理顺  straighten out  *
明晰  clarify  *
划定  delimit  *
设置  set  *
设定  set  *
制订  draw up  *
起草  draft  *
编制  draw up  *
制定出台  formulate and introduce  *
制定实施  formulate and implement  *
修改  revise  *
修改完善  revise and improve  *
审定  examine and approve  *
审批  approve  *
批准  approve  *
讨论  discuss  *
研讨  discuss  *
研究制定  study and formulate  *
研究审议  study and review  *
研究谋划  study and plan  *
研究  study  *
谋划推出  plan and launch  *
谋划实施  plan and carry out  *
谋划推进  plan and advance  *
谋深  plan {} well  *
科学谋划  plan {} in a scientific way  *
提早谋划  plan {} early  *
规划  plan  *
布局  plan the layout of  *
摸清  find out  *
掌握  have a good grasp of  Q0
分析  analyze  *
研判  analyze  *
分析研判  analyze  *
评价  evaluate  *
检验  test  *
督导  supervise  *
督查  inspect  *
监管  regulate  *
巡查  patrol  *
察看  inspect  *
查看  inspect  *
考察调研  inspect  *
视察  inspect  *
看望  visit  *
慰问  extend regards to  *
走访慰问  visit and extend regards to  *
看望慰问  visit and extend regards to  *
走访调研  visit and inspect  *
听取  listen to  W
观看  watch  *
参观  visit  *
参观考察  visit  *
来到  come to  *
前往  go to  *
深入  go deep into  *
见证  witness  *
出席  attend  *
主持  preside over  *
召集  call together  *
宣读  read out  *
肯定  affirm  *
赞扬  praise  *
感谢  thank  *
祝贺  congratulate  *
关心  care about  *
关怀  care for  *
关注  pay attention to  *
重视  attach importance to  *
高度重视  attach great importance to  *
注重  pay attention to  *
加密  increase the frequency of  *
加固  reinforce  *
调度  regulate  *
调配  allocate  *
统一调度  uniformly allocate  *
储备  store  *
供应  supply  *
供给  supply  *
配备  equip with  *
配置  allocate  *
配强  strengthen  *
分配  distribute  *
共享  share  *
享受  enjoy  *
享有  enjoy  *
获得  gain  *
恢复  restore  *
重建  rebuild  *
安排好  make good arrangements for  *
妥善安排  make proper arrangements for  *
安置  resettle  *
救助  assist  *
救治  treat  *
防治  prevent and treat  *
预警  give early warning of  *
预报  forecast  *
发现  find  *
报告  report  *
处置  deal with  *
处理  handle  *
处理好  properly handle  *
协调解决  coordinate and solve  *
帮助解决  help to solve  *
推动解决  push for the solution of  *
化解  resolve  I
调处  mediate  *
疏通  clear  *
畅通  keep {} unimpeded  *
打造成  build into  *
连通  connect  *
联通  connect  *
贯通  link up  *
衔接  link up with  *
接轨  be in step with  *
融合  integrate  *
结合  combine  *
统筹兼顾  give consideration to  *
兼顾  give consideration to  *
平衡  balance  *
稳住  stabilize  *
稳定  stabilize  K
稳固  stabilize  *
巩固提高  consolidate and improve  *
巩固深化  consolidate and deepen  *
巩固拓展  consolidate and expand  *
保住  preserve  *
传承弘扬  inherit and carry forward  *
继承  inherit  *
继承发扬  inherit and carry forward  *
发扬  carry forward  *
倡导  advocate  *
提倡  advocate  *
推崇  advocate  *
宣扬  publicize  *
传递  convey  *
传播好  spread  *
推介宣传  promote  *
宣传推广  publicize and promote  *
复制推广  copy and spread  *
总结推广  sum up and spread  *
总结提炼  sum up  *
提炼  sum up  *
借鉴  draw on  J0
学习借鉴  learn from  *
吸收  absorb  *
引进培养  bring in and train  *
培养引进  train and bring in  *
引进消化  bring in and digest  *
选树  select  *
评选  select  *
命名  name  *
授予  award  *
表扬  commend  *
惩戒  punish  *
教育  educate  *
教育引导  educate and guide  *
锻炼  train  *
关爱激励  care for and motivate  *
保护好  protect  *
爱护  cherish  *
珍惜  cherish  *
维护好  safeguard  *
发展好  develop  *
实现好、维护好、发展好  realize, safeguard and develop  *
坚持和完善  uphold and improve  *
坚持和发展  uphold and develop  *
坚持完善  uphold and improve  *
加强和改进  strengthen and improve  *
加强和创新  strengthen and make innovations in  *
加强和完善  strengthen and improve  *
改进和加强  improve and strengthen  *
巩固和完善  consolidate and improve  *
巩固和扩大  consolidate and expand  *
保障和改善  ensure and improve  *
保护和改善  protect and improve  *
保护传承  protect and pass on  *
培养造就  train and bring up  *
造就  bring up  *
涌现  produce  *
聚拢  gather  *
严明  tighten  *
严肃  tighten  *
严格  tighten  *
从严  tighten  *
控制  control  *
管控  control  *
把控  control  *
封堵  block  *
堵塞  plug  *
堵住  plug  *
堵上  plug  *
遵循  follow  G
坚持  follow  G
遵照  follow  *
按照  follow  *
服从  obey  *
执行落实  carry out  *
推动落实  push for the implementation of  *
推动完成  push for the completion of  *
推动实现  push for the realization of  *
推动形成  help to form  *
推动建立  push for the establishment of  *
推动构建  push for the building of  *
推动建设  push for the building of  *
加快形成  speed up the formation of  *
加快建立  speed up the establishment of  *
加快建成  speed up the completion of  *
加快实现  speed up the realization of  *
加快实施  speed up the implementation of  *
加快推进  speed up  *
加快建设  speed up the building of  *
加快构建  speed up the building of  *
加快打造  speed up the building of  *
加快培育  speed up the fostering of  *
加快发展  speed up the development of  *
加快补齐  move faster to strengthen  *
加快完善  move faster to improve  *
加快转变  speed up the change of  *
全力保障  do everything possible to ensure  *
全力推进  do everything possible to advance  *
有力推动  give a strong boost to  *
有力推进  strongly advance  *
有力保障  effectively ensure  *
有力维护  effectively safeguard  *
有力服务  effectively serve  *
深入实施  thoroughly implement  *
深入推进  make deep-going progress in  *
深入推动  make deep-going progress in  *
扎实推进  make solid progress in  *
扎实推动  make solid progress in  *
协同推进  make coordinated progress in  *
一体推进  make integrated progress in  *
稳步推进  make steady progress in  *
有序推进  advance {} in an orderly way  *
纵深推进  make deep-going progress in  *
全面准确贯彻  fully and faithfully implement  *
熟悉  be familiar with  *
珍视  value  *
富裕  enrich  *
振兴  revitalize  *
带富  enrich  *
服务好  serve  *
松绑  remove restrictions on  *
赋能  empower  *
赋予  endow  *
授权  authorize  *
下放  delegate  *
让利  give benefits to  *
支援  aid  *
援助  aid  *
协助  assist  *
配合  cooperate with  *
联系  keep in touch with  *
联络  contact  *
密切  strengthen  C
密切联系  keep in close touch with  *
续写  continue  S0
谱写  write  R
书写  write  R
绘就  draw  *
描绘  draw  *
指明  point out  *
指引  guide  *
回答  answer  *
科学回答  answer {} in a scientific way  *
深刻回答  profoundly answer  *
系统回答  systematically answer  *
阐述  expound  *
深刻阐述  profoundly expound  *
揭示  reveal  *
深刻揭示  profoundly reveal  *
提供  provide  S
标志着  mark  *
标志  mark  *
拥有  have  *
具备  have  *
面临  face  *
迎来  usher in  *
遭遇  meet with  *
承受  withstand  *
经受住  withstand  *
战胜  overcome  *
抗击  fight  *
抵御  withstand  *
对抗  fight against  *
应对  respond to  F
应对好  respond to  *
高效统筹  efficiently coordinate  *
统筹做好  coordinate  *
统筹抓好  coordinate  *
忠诚履行  faithfully perform  L
扎实抓好  do a solid job in  *
扎实开展  carry out {} in a solid way  *
"""
