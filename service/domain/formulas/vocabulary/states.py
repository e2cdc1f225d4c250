"""What is said of a thing or a relationship as its state; ``{s}`` and ``{have}`` agree with it.

English in the form for a singular subject and for a plural one.
"""

TABLE = """\
加速演进  is unfolding at a faster pace  are unfolding at a faster pace
成果丰硕  has produced fruitful results  have produced fruitful results
成果显著  has produced remarkable results  have produced remarkable results
成效显著  has produced remarkable results  have produced remarkable results
富有成效  has been fruitful  have been fruitful
卓有成效  has been fruitful  have been fruitful
硕果累累  has produced abundant fruit  have produced abundant fruit
前景广阔  has broad prospects  have broad prospects
前景光明  has bright prospects  have bright prospects
空间广阔  has broad scope  have broad scope
潜力巨大  has great potential  have great potential
发展潜力巨大  has great potential for development  have great potential for development
合作潜力巨大  has great potential for cooperation  have great potential for cooperation
潜力大  has great potential  have great potential
基础坚实  has a solid foundation  have a solid foundation
基础扎实  has a solid foundation  have a solid foundation
基础良好  has a sound foundation  have a sound foundation
合作基础坚实  has a solid foundation for cooperation  have a solid foundation for cooperation
合作前景广阔  has broad prospects for cooperation  have broad prospects for cooperation
互补性强  is highly complementary  are highly complementary
优势互补  has complementary strengths  have complementary strengths
优势明显  has clear advantages  have clear advantages
区位优势明显  has clear location advantages  have clear location advantages
区位优越  is favorably located  are favorably located
科教资源丰富  is rich in scientific and educational resources  are rich in scientific and educational resources
资源丰富  is rich in resources  are rich in resources
旅游资源丰富  is rich in tourist attractions  are rich in tourist attractions
历史悠久  has a long history  have a long history
历史文化悠久  has a long history and culture  have a long history and culture
源远流长  goes back a long way  go back a long way
文化底蕴深厚  has a profound cultural heritage  have a profound cultural heritage
底蕴深厚  has a profound heritage  have a profound heritage
经济发达  has a developed economy  have developed economies
开放程度高  is highly open  are highly open
产业基础雄厚  has a strong industrial base  have a strong industrial base
历久弥坚  has grown stronger over time  have grown stronger over time
历久弥新  has stayed strong over time  have stayed strong over time
牢不可破  is unbreakable  are unbreakable
坚如磐石  is rock-solid  are rock-solid
深厚  is profound  are profound
友谊深厚  enjoys a profound friendship  enjoy a profound friendship
传统友谊深厚  enjoys a profound traditional friendship  enjoy a profound traditional friendship
情同手足  is like a brother  are like brothers
山水相连  is linked by mountains and rivers  are linked by mountains and rivers
山水相依  is linked by mountains and rivers  are linked by mountains and rivers
隔海相望  faces each other across the sea  face each other across the sea
一衣带水  is separated only by a strip of water  are separated only by a strip of water
人文相亲  has close cultural ties  have close cultural ties
人文相通  has close cultural ties  have close cultural ties
人缘相亲  has close ties of kinship  have close ties of kinship
民心相通  enjoys close people-to-people ties  enjoy close people-to-people ties
地缘相近  is geographically close  are geographically close
地理相近  is geographically close  are geographically close
文化相通  shares cultural affinities  share cultural affinities
联系紧密  has close ties  have close ties
联系密切  has close ties  have close ties
往来密切  has been close  have been close
经贸往来密切  has close economic and trade ties  have close economic and trade ties
交往密切  has close exchanges  have close exchanges
合作密切  has cooperated closely  have cooperated closely
合作紧密  has cooperated closely  have cooperated closely
友好往来频繁  has frequent friendly exchanges  have frequent friendly exchanges
交流频繁  has frequent exchanges  have frequent exchanges
不断深化  has continued to deepen  have continued to deepen
持续深化  has continued to deepen  have continued to deepen
日益深化  has deepened steadily  have deepened steadily
不断加深  has continued to deepen  have continued to deepen
不断巩固  has been continuously consolidated  have been continuously consolidated
不断增强  has continued to strengthen  have continued to strengthen
不断加强  has continued to strengthen  have continued to strengthen
不断扩大  has continued to expand  have continued to expand
持续扩大  has continued to expand  have continued to expand
不断拓展  has continued to expand  have continued to expand
不断发展  has continued to develop  have continued to develop
不断提升  has continued to rise  have continued to rise
日益密切  has become closer  have become closer
日益紧密  has become closer  have become closer
更加密切  has become closer  have become closer
稳步推进  has made steady progress  have made steady progress
稳步发展  has developed steadily  have developed steadily
健康发展  has developed soundly  have developed soundly
蓬勃发展  has flourished  have flourished
深入人心  has taken root in people's hearts  have taken root in people's hearts
走深走实  has gone deeper and produced results  have gone deeper and produced results
不断走深走实  has gone deeper and produced more results  have gone deeper and produced more results
没有国界  knows no borders  know no borders
充满信心  is full of confidence  are full of confidence
铭记在心  will never be forgotten  will never be forgotten
内容丰富  is rich in content  are rich in content
针对性强  is well targeted  are well targeted
意义重大  is of great significance  are of great significance
气氛友好  is friendly  are friendly
形式多样  is varied in form  are varied in form
"""
