"""Verbs of diplomacy and of exchanges; see ``verbs`` for how to read the table."""

TABLE = """\
经历  undergo  *
落实好  fully implement  *
举办好  host {} successfully  *
办好  make a success of  *
共同办好  work together to make a success of  *
用好  make good use of  *
密切  increase  C
密切  strengthen  *
加强  enhance  V1
深化  deepen  *
加深  deepen  *
进口  import  *
扩大进口  import more  *
采购  purchase  *
拓展  expand  *
奉行  pursue  *
坚定奉行  firmly pursue  *
恪守  abide by  *
坚定恪守  firmly abide by  *
秉持  uphold  *
支持  support  *
坚定支持  firmly support  *
赞赏  appreciate  *
高度赞赏  highly appreciate  *
评价  speak highly of  *
高度评价  speak highly of  *
珍视  cherish  *
十分珍视  cherish  *
重申  reaffirm  *
欢迎  welcome  *
感谢  thank  *
祝贺  congratulate  *
捍卫  defend  *
坚决捍卫  firmly defend  *
坚定维护  firmly safeguard  *
反对  oppose  *
坚决反对  firmly oppose  *
停止  stop  *
立即停止  immediately stop  *
干涉  interfere in  *
严重干涉  seriously interfere in  *
违反  violate  *
严重违反  seriously violate  *
违背  run counter to  *
罔顾  disregard  *
纠正  correct  *
立即纠正  immediately correct  *
采取  take  *
制造  create  *
挑动  stoke  *
回应  respond to  *
认真回应  respond seriously to  *
处置  dispose of  *
处理  handle  *
处理好  handle {} well  *
妥善处理  properly handle  *
管控  manage  I
妥善管控  properly manage  I
解决  resolve  I
妥善解决  properly resolve  I
和平解决  peacefully resolve  I
政治解决  seek a political settlement of  *
树立  set  R2
成为  become  *
缔造  forge  *
结下  forge  *
战胜  overcome  F,I
携手战胜  work together to overcome  F,I
抗击  fight  F
应对  tackle  I,F
重建  rebuild  *
注入  inject  *
增添  add  *
带来  bring  *
增进  enhance  *
加深了解  deepen understanding  *
分享  share  *
继续分享  continue to share  *
办好  make a success of  *
加快  speed up  *
尊重  respect  *
支持和帮助  support and help  *
利用  make use of  *
借助  make use of  *
搭建  build  *
促成  help bring about  *
见证  witness  *
共同见证  jointly witness  *
捐赠  donate  *
赠送  present  *
诠释  illustrate  *
体现  reflect  *
充分体现  fully reflect  *
彰显  demonstrate  *
推动  advance  C
持续推动  continue to advance  C
推动  push forward  D
推动  promote  *
开创  usher in  R
打造  create  R1
打造  build  *
共创  create together  R
共建  jointly build  *
共同构建  jointly build  *
恢复  resume  *
增开  open more  *
开通  open  *
延续  carry on  *
赓续  carry on  *
传承  carry on  *
弘扬  carry forward  *
拓宽  broaden  *
挖掘  tap  *
对接  synergize  *
巩固  consolidate  *
记录  record  *
讲述  tell  *
介绍  introduce  *
遵守  abide by  *
注意  pay attention to  *
提高  raise  *
接待  receive  *
邀请  invite  *
参观  visit  *
走访  visit  *
看望  visit  *
慰问  extend regards to  *
看望慰问  visit and extend regards to  *
成立  set up  *
尽快成立  set up {} as soon as possible  *
改变  change  *
炒作  hype up  *
抹黑  smear  *
打压  suppress  *
攻击  attack  *
杜绝  put an end to  *
坚决杜绝  resolutely put an end to  *
谨慎参加  be cautious about taking part in  *
谨慎前往  be cautious about traveling to  *
密切关注  pay close attention to  *
加强  step up  W
优化  streamline  M
开展  hold  K0
办理  handle  *
推动构建  promote the building of  *
推动建设  promote the building of  *
携手构建  work together to build  *
携手推动  work together to promote  *
"""
