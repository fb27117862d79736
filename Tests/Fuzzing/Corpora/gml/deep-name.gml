#ent
Creator "x"
graph [ directed 1 name "t &amp; u"
 e [ source 1 ta 0 ]
  edge [ source 1 target / valu.........................................e 6 md "k" ]
]
