graph [ multigraph 1 node [ id 0 label "x" nodeId "x y" ] node [ id 1 label "b" nodeId "b" displayLabel "x" ]
edge [ source 0 target 1 ] edge [ source 0 target 1 big "12345678901" r 1.0e+20 ] ]
