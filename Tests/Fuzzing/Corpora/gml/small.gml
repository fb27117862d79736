# a comment
Creator "x"
graph [ directed 1 name "t &amp; u"
  node [ id 1 label "A" graphics [ x 1.5 y -2 ] ]
  node [ id 2 label "&eacute;" list 1 list 2 gid 1 ]
  edge [ source 1 target 2 weight -0.5 label "e" directed 0 ]
  edge [ source 2 target 2 value 3 id "k" ]
]
