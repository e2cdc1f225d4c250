"""What somebody or something is said to be, in the singular and in the plural."""

TABLE = """\
好朋友  a good friend  good friends
好伙伴  a good partner  good partners
好兄弟  a good brother  good brothers
好邻居  a good neighbor  good neighbors
好同志  a good comrade  good comrades
铁杆朋友  an ironclad friend  ironclad friends
老朋友  an old friend  old friends
真诚朋友  a sincere friend  sincere friends
友好邻邦  a friendly neighbor  friendly neighbors
近邻  a close neighbor  close neighbors
邻居  a neighbor  neighbors
朋友  a friend  friends
伙伴  a partner  partners
兄弟  a brother  brothers
合作伙伴  a partner  partners
重要合作伙伴  an important partner  important partners
重要伙伴  an important partner  important partners
天然合作伙伴  a natural partner  natural partners
贸易伙伴  a trading partner  trading partners
重要贸易伙伴  an important trading partner  important trading partners
最大贸易伙伴  the largest trading partner  the largest trading partners
第一大贸易伙伴  the largest trading partner  the largest trading partners
战略伙伴  a strategic partner  strategic partners
全面战略伙伴  a comprehensive strategic partner  comprehensive strategic partners
全天候战略合作伙伴  an all-weather strategic cooperative partner  all-weather strategic cooperative partners
外资来源地  a source of foreign investment  sources of foreign investment
重要外资来源地  an important source of foreign investment  important sources of foreign investment
投资来源地  a source of investment  sources of investment
投资目的地  an investment destination  investment destinations
旅游目的地  a tourist destination  tourist destinations
目的地  a destination  destinations
发展中大国  a major developing country  major developing countries
发展中国家  a developing country  developing countries
大国  a major country  major countries
文明古国  a country with an ancient civilization  countries with ancient civilizations
成员国  a member state  member states
重要成员国  an important member state  important member states
成员  a member  members
重要成员  an important member  important members
创始成员国  a founding member  founding members
经济大省  a major economic province  major economic provinces
农业大省  a major agricultural province  major agricultural provinces
旗舰项目  a flagship project  flagship projects
标志性项目  a landmark project  landmark projects
重要窗口  an important window  important windows
窗口  a window  windows
重要平台  an important platform  important platforms
平台  a platform  platforms
重要节点  an important node  important nodes
重要门户  an important gateway  important gateways
门户  a gateway  gateways
桥梁  a bridge  bridges
纽带  a bond  bonds
使者  an envoy  envoys
友好使者  an envoy of friendship  envoys of friendship
典范  an example  examples
见证者  a witness  witnesses
参与者  a participant  participants
建设者  a builder  builders
贡献者  a contributor  contributors
维护者  a defender  defenders
推动者  a promoter  promoters
践行者  a practitioner  practitioners
受益者  a beneficiary  beneficiaries
共同财产  the common property  the common property
未来  the future  the future
基础  the foundation  the foundation
最有力的武器  the most powerful weapon  the most powerful weapons
重要的贸易伙伴  an important trading partner  important trading partners
重要目的地  an important destination  important destinations
重要窗口和平台  an important window and platform  important windows and platforms
"""
